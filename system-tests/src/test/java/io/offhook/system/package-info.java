/** The whole system, started and used the way an operator does: through {@code ./offhook}. */
@NullMarked
package io.offhook.system;

import org.jspecify.annotations.NullMarked;
