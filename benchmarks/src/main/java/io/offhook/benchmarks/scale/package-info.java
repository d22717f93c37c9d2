/**
 * How large an installation for many phones would be, computed from unit costs: each was measured, or says that it is an assumption.
 * Pure; see docs/scale.md.
 */
@NullMarked
package io.offhook.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
