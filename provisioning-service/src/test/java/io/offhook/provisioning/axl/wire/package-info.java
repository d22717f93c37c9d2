@NullMarked
package io.offhook.provisioning.axl.wire;

import org.jspecify.annotations.NullMarked;
