/**
 * A site after a power cut: all its phones return at once, fetch their files, ask TVS, and redeem the codes that wait. Each comes again
 * when it is told to, and backs off when it gets no answer.
 *
 * <pre>
 * trust list --> configuration --> TVS --> served
 *                      |                     ^
 *                      v (none yet)          |
 *                default file --> TVS --> redemption --> configuration
 * </pre>
 */
@NullMarked
package io.offhook.benchmarks.powercut;

import org.jspecify.annotations.NullMarked;
