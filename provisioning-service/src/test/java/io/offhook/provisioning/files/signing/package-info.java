@NullMarked
package io.offhook.provisioning.files.signing;

import org.jspecify.annotations.NullMarked;
