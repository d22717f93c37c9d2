/**
 * The command {@code load}: options in, text or JSON out.
 */
@NullMarked
package io.offhook.benchmarks.command;

import org.jspecify.annotations.NullMarked;
