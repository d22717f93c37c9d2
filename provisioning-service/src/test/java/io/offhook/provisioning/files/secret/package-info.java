@NullMarked
package io.offhook.provisioning.files.secret;

import org.jspecify.annotations.NullMarked;
