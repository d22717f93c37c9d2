/** The parts of a stack, and its description for other commands. */
@NullMarked
package io.offhook.stack.plan;

import org.jspecify.annotations.NullMarked;
