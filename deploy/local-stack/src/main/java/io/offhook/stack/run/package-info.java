/** Starts, watches and stops a stack, and prints progress. */
@NullMarked
package io.offhook.stack.run;

import org.jspecify.annotations.NullMarked;
