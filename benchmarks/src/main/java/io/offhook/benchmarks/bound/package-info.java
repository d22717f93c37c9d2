/**
 * What the machine can do at most: the same TLS with nothing behind it, the same database with one row a transaction, the same broker
 * with nothing but a record.
 */
@NullMarked
package io.offhook.benchmarks.bound;

import org.jspecify.annotations.NullMarked;
