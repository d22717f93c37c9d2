/**
 * Runs tasks for many items, shows progress, and measures CPU time.
 */
@NullMarked
package io.offhook.benchmarks.work;

import org.jspecify.annotations.NullMarked;
