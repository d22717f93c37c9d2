@NullMarked
package io.offhook.provisioning.axl.operation;

import org.jspecify.annotations.NullMarked;
