@NullMarked
package io.offhook.provisioning.phone;

import org.jspecify.annotations.NullMarked;
