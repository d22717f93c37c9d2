/** The measurements of {@code load --measure}: one class for each target, with its bound. */
@NullMarked
package io.offhook.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
