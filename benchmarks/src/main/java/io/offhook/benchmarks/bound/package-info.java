/**
 * The upper bounds of the measurements on this machine: the same TLS with a constant answer, the same database with one-row
 * transactions, the same broker with single records.
 */
@NullMarked
package io.offhook.benchmarks.bound;

import org.jspecify.annotations.NullMarked;
