/**
 * Load tests of the running stack: {@code ./offhook load} boots many phones. With {@code --measure} it compares the stack with an upper
 * bound of the same machine, measured in the same run.
 *
 * <pre>
 * command -&gt; target -&gt; phone -&gt; load -&gt; work -&gt; measure -&gt; report
 *                \-&gt; bound, wire
 * </pre>
 */
@NullMarked
package io.offhook.benchmarks;

import org.jspecify.annotations.NullMarked;
