@NullMarked
package io.offhook.provisioning.files.packing;

import org.jspecify.annotations.NullMarked;
