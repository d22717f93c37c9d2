/**
 * Work on many items at a time, its progress, and the processor time it takes.
 */
@NullMarked
package io.offhook.benchmarks.work;

import org.jspecify.annotations.NullMarked;
