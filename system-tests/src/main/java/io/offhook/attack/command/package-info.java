/** The command {@code attack}: options, progress and report. */
@NullMarked
package io.offhook.attack.command;

import org.jspecify.annotations.NullMarked;
