/**
 * One run from start to verdict: the plan out of a seed, the storm, the faults, the convergence, the judgement.
 */
@NullMarked
package io.offhook.torture.run;

import org.jspecify.annotations.NullMarked;
