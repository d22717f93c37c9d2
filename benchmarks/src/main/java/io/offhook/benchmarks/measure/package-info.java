/**
 * What to measure, and the statistics of a measurement: rounds in turns, medians, ratios.
 */
@NullMarked
package io.offhook.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
