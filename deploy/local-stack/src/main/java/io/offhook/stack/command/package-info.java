/** The commands {@code up}, {@code down} and {@code status}: options, output, exit codes. */
@NullMarked
package io.offhook.stack.command;

import org.jspecify.annotations.NullMarked;
