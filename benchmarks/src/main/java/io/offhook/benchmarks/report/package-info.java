/**
 * The result of a load, as a table and as JSON: latencies of each stage, outcomes of the phones.
 */
@NullMarked
package io.offhook.benchmarks.report;

import org.jspecify.annotations.NullMarked;
