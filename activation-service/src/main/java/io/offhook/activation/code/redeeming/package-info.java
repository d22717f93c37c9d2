/**
 * A device uses a code up.
 *
 * <pre>
 *  digits parse -- no --> MALFORMED, nobody is asked
 *      | claim in Redis: leased to another --> BUSY;  absent --> the database says whether there is such a code
 *      | one transaction: load the stream, decide, append CodeRedeemed at the expected version
 *      | forget the claim, answer
 * </pre>
 *
 * <p>Redis is the gate: a thousand racers cost one database write. PostgreSQL is the judge: whatever Redis says or forgets,
 * the stream's version lets one succeed.
 */
@NullMarked
package io.offhook.activation.code.redeeming;

import org.jspecify.annotations.NullMarked;
