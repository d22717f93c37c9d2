/**
 * Uses codes for devices that prove nothing: typed on a page of the phone, dialled, or confirmed by the owner.
 *
 * <pre>
 *  ClaimAdmission: too many at a time --------------------------------------> BUSY
 *    | ClaimThrottle: too many wrong codes ---------------------------------> THROTTLED
 *  ClaimingCode: the check digit does not hold -----------------------------> MALFORMED, without a look-up
 *    | no lease is taken: only the database knows which codes there are
 *  ClaimTransaction: look up the code, load the stream, decide by ClaimRules, append, assign the MAC
 *    | ClaimOutcomes counts and records
 * </pre>
 */
@NullMarked
package io.offhook.activation.code.claim;

import org.jspecify.annotations.NullMarked;
