/**
 * The command {@code torture}: options, progress and the report.
 */
@NullMarked
package io.offhook.torture.command;

import org.jspecify.annotations.NullMarked;
