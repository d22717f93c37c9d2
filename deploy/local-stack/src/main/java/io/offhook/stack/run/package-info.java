/** Bringing a stack up, watching it, taking it down; each tells what it does as it does it. */
@NullMarked
package io.offhook.stack.run;

import org.jspecify.annotations.NullMarked;
