/** The command {@code torture}: options, progress and report. */
@NullMarked
package io.offhook.torture.command;

import org.jspecify.annotations.NullMarked;
