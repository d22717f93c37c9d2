@NullMarked
package io.offhook.provisioning.files.sweep;

import org.jspecify.annotations.NullMarked;
