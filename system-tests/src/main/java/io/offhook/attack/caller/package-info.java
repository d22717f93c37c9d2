/** Callers that use the ports as they are meant, while others attack them. */
@NullMarked
package io.offhook.attack.caller;

import org.jspecify.annotations.NullMarked;
