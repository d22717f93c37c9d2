/** One run: inject faults by the plan while the workload goes on, wait for convergence, judge, report. */
@NullMarked
package io.offhook.torture.run;

import org.jspecify.annotations.NullMarked;
