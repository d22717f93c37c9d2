/**
 * The result of a load: times of each stage, how the phones ended, as a table and as JSON.
 */
@NullMarked
package io.offhook.benchmarks.report;

import org.jspecify.annotations.NullMarked;
