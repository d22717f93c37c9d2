/**
 * How a phone comes up. {@link io.offhook.phone.boot.BootPlan} is the pure part: from a {@link
 * io.offhook.phone.boot.BootState} follows what to do next, from what came of it follows the next state. {@link
 * io.offhook.phone.boot.BootRunner} does it and reports every step.
 *
 * <pre>
 * SeekingTrustLists --> SeekingConfiguration --> SeekingDefaults --> Activating --> AwaitingConfiguration
 *                                |                     |             |    ^ |              |
 *                                |                     |             |    +-+ busy         |
 *                                v                     v             v                     v
 *                            Configured             Stopped       Stopped       Configured, Stopped
 * </pre>
 *
 * A trust list that is refused is passed by; a configuration that is refused leaves the phone with its last good one, or
 * stops it. Which files those are is not decided here but in {@link io.offhook.phone.trust}.
 */
@NullMarked
package io.offhook.phone.boot;

import org.jspecify.annotations.NullMarked;
