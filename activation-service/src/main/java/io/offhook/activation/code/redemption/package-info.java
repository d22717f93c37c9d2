/**
 * Redeems codes.
 *
 * <pre>
 *  RedemptionAdmission: too many attempts, or one of this certificate under way --> BUSY
 *    | AttemptThrottle: too many wrong codes ----------------------------------> THROTTLED
 *  RedeemingCode: the check digit does not hold ------------------------------> MALFORMED, without a look-up
 *    | ClaimGate: another device has the lease --------------------------------> BUSY
 *    | (claimed, or unknown to Redis)
 *  RedemptionBatcher, RedeemBatch: one transaction for all attempts that wait: load the streams, decide, append, assign MACs
 *    | ClaimGate and AttemptThrottle are updated, RedemptionOutcomes counts and records, the device is answered
 * </pre>
 *
 * <p>Redis keeps racing devices away from the database. PostgreSQL decides: whatever Redis says or forgets, the version of the stream lets
 * one device succeed.
 */
@NullMarked
package io.offhook.activation.code.redemption;

import org.jspecify.annotations.NullMarked;
