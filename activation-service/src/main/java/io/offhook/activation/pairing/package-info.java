/**
 * A phone shows a short code, and its owner, who is signed in to self care, says which record it is. Pairings wait in Redis for ten
 * minutes; what is confirmed is in the events.
 *
 * <pre>
 *   phone --opens--> Pairings (Redis) <--looks up-- ConfirmingPairing <--REST-- self care
 *     |                                                  | ClaimAdmission: PairingConfirmed, CodeRedeemedByClaim
 *     +--asks every few seconds--> FindPaired (database) <+
 * </pre>
 */
@NullMarked
package io.offhook.activation.pairing;

import org.jspecify.annotations.NullMarked;
