/** One run: injects faults while the workload runs, waits for convergence, checks, reports. */
@NullMarked
package io.offhook.torture.run;

import org.jspecify.annotations.NullMarked;
