@NullMarked
package io.offhook.eventing.relay;

import org.jspecify.annotations.NullMarked;
