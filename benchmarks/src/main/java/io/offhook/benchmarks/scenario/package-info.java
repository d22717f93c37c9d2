/** The measurements of {@code load --measure}, one class for each: what it does, and the bound it is held against. */
@NullMarked
package io.offhook.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
