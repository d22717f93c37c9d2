/**
 * The boot of a phone. {@link io.offhook.phone.boot.BootPlan} is pure: it computes the next action from a {@link
 * io.offhook.phone.boot.BootState}, and the next state from the result of the action. {@link
 * io.offhook.phone.boot.BootRunner} performs the actions and reports each step. {@link io.offhook.phone.boot.ReportingFiles} tells the
 * activation service which files were taken and refused.
 *
 * <pre>
 * SeekingTrustLists --> SeekingConfiguration --> SeekingDefaults --> Activating --> AwaitingConfiguration
 *                                |                     |             |    ^ |              |
 *                                |                     |             |    +-+ busy         |
 *                                v                     v             v                     v
 *                            Configured             Stopped       Stopped       Configured, Stopped
 *
 *   SeekingDefaults, a model without codes --> Registering --> AwaitingConfiguration
 * </pre>
 *
 * If a trust list is refused, the boot continues. If a configuration is refused, the phone uses the last valid one, or stops if it
 * has none. {@link io.offhook.phone.trust} decides which files are refused.
 */
@NullMarked
package io.offhook.phone.boot;

import org.jspecify.annotations.NullMarked;
