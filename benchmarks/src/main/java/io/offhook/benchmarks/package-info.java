/**
 * Figures of the running stack: {@code ./offhook load} boots many phones, {@code --measure} puts figures beside what the machine can
 * do at most. What is compared is measured in one run.
 * 
 * <pre>
 * command -&gt; target -&gt; phone -&gt; load -&gt; work -&gt; measure -&gt; report
 *                \-&gt; bound, wire
 * </pre>
 */
@NullMarked
package io.offhook.benchmarks;

import org.jspecify.annotations.NullMarked;
