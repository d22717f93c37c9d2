/** The command {@code explain}: asks the console why a phone did not come up. */
@NullMarked
package io.offhook.stack.explain;

import org.jspecify.annotations.NullMarked;
