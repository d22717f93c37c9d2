@NullMarked
package io.offhook.provisioning.files.tftp.wire;

import org.jspecify.annotations.NullMarked;
