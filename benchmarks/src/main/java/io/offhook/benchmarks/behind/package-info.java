/**
 * How far the console is behind the topics: events of devices that nobody knows are sent at a constant rate, and each is looked for in the
 * console's timeline and in its live streams.
 */
@NullMarked
package io.offhook.benchmarks.behind;

import org.jspecify.annotations.NullMarked;
