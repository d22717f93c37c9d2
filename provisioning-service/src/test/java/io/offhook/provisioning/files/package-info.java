@NullMarked
package io.offhook.provisioning.files;

import org.jspecify.annotations.NullMarked;
