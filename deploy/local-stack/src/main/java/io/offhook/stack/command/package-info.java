/** The commands as people type them: options, what is said, exit codes. */
@NullMarked
package io.offhook.stack.command;

import org.jspecify.annotations.NullMarked;
