@NullMarked
package io.offhook.eventing.inbox;

import org.jspecify.annotations.NullMarked;
