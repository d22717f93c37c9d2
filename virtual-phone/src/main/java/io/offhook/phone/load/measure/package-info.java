/**
 * Figures beside their bounds: what the stack does and what the machine could do at most, in turns and in one run.
 *
 * <pre>
 *  P1 redemptions/s, each with a full handshake    | a bare server of the same TLS
 *  P2 redemptions/s on kept connections            | one-row transactions/s of the same PostgreSQL
 *  P3 provision -> code, redeem -> configuration   | Kafka end to end + one commit
 *  P8 redemption with a million live codes         | the same with a thousand
 * </pre>
 */
@NullMarked
package io.offhook.phone.load.measure;

import org.jspecify.annotations.NullMarked;
