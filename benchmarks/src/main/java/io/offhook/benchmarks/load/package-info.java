/**
 * Many phones: provisions N, boots N, and times every stage phone by phone.
 */
@NullMarked
package io.offhook.benchmarks.load;

import org.jspecify.annotations.NullMarked;
