/**
 * What pure rules are made of: a {@link io.offhook.eventing.decider.Decider} and the
 * {@link io.offhook.eventing.decider.Decision} it comes to. Knows {@code java.*} and the contracts only, so the rules of every service
 * may use it.
 *
 * <pre>
 *  state + command --decide--> events or a refusal
 *  state + event   --evolve--> state
 * </pre>
 */
@NullMarked
package io.offhook.eventing.decider;

import org.jspecify.annotations.NullMarked;
