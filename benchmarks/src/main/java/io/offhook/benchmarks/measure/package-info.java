/**
 * The settings of a measurement, and its statistics: alternating rounds, medians, ratios.
 */
@NullMarked
package io.offhook.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
