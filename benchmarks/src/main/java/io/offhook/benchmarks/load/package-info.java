/**
 * Provisions and boots many phones, and measures the time of each stage for each phone.
 */
@NullMarked
package io.offhook.benchmarks.load;

import org.jspecify.annotations.NullMarked;
