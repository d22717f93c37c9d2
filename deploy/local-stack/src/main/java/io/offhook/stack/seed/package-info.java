/** What a new stack must hold before it is of use; all of it may be done again and changes nothing then. */
@NullMarked
package io.offhook.stack.seed;

import org.jspecify.annotations.NullMarked;
