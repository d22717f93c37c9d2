@NullMarked
package io.offhook.provisioning.value;

import org.jspecify.annotations.NullMarked;
