@NullMarked
package io.offhook.provisioning.axl.activation;

import org.jspecify.annotations.NullMarked;
