@NullMarked
package io.offhook.provisioning.files.guest;

import org.jspecify.annotations.NullMarked;
