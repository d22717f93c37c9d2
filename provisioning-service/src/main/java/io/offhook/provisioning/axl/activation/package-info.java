/** Activation codes over AXL. They live in the activation service, which is asked for them as the person who asks here. */
@NullMarked
package io.offhook.provisioning.axl.activation;

import org.jspecify.annotations.NullMarked;
