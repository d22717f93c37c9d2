@NullMarked
package io.offhook.provisioning.files.tftp;

import org.jspecify.annotations.NullMarked;
