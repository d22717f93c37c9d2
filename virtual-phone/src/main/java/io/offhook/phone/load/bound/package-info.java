/**
 * What the machine can do at most: the same TLS with nothing behind it, the same database with one row a transaction, the
 * same broker with nothing but a record. Measured in the run whose figures are held against it.
 */
@NullMarked
package io.offhook.phone.load.bound;

import org.jspecify.annotations.NullMarked;
