/**
 * A device uses a code up.
 *
 * <pre>
 *  desk: no room, or this certificate is at it already ---------------> BUSY
 *    | throttle: too many wrong codes -------------------------------> THROTTLED
 *    | digits parse -- no --------------------------------------------> MALFORMED, nobody is asked
 *    | claim in Redis: leased to another -----------------------------> BUSY
 *    | (claimed, or unknown to Redis)
 *    | one transaction for all that came together: load the streams, decide, append at the expected versions
 *    | count a wrong one, forget the claim, answer
 * </pre>
 *
 * <p>Redis is the gate: a thousand racers cost a handful of transactions. PostgreSQL is the judge: whatever Redis says or
 * forgets, the stream's version lets one succeed.
 */
@NullMarked
package io.offhook.activation.code.redemption;

import org.jspecify.annotations.NullMarked;
