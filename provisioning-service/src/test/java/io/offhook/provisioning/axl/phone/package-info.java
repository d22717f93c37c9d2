@NullMarked
package io.offhook.provisioning.axl.phone;

import org.jspecify.annotations.NullMarked;
