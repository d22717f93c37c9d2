/**
 * The rules of phone records. Pure: no framework, no clock, no randomness.
 *
 * <pre>
 *   Unprovisioned --provision, code required------> AwaitingActivation --code redeemed--> Activated
 *                 --provision, no code required---> Ready
 *
 *   AwaitingActivation --code released--> Ready                  Ready, Activated --code required--> AwaitingActivation
 *   Activated --MAC blanked--> AwaitingActivation (with a BAT name again)
 *   any of the three --remove--> Removed
 * </pre>
 */
@NullMarked
package io.offhook.provisioning.phone;

import org.jspecify.annotations.NullMarked;
