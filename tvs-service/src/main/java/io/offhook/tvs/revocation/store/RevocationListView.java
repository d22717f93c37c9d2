package io.offhook.tvs.revocation.store;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revocation list as REST shows it, without its contents.
 *
 * @param issuerKey SHA-256 of the DER of the public key that signed it, lower-case hex
 * @param issuer RFC 2253 text
 * @param crlNumber the issuer's count, if it counts
 * @param nextUpdate when a newer one was promised, if that was
 * @param revoked how many certificates it names
 */
public record RevocationListView(
        String issuerKey,
        String issuer,
        @Nullable BigInteger crlNumber,
        Instant thisUpdate,
        @Nullable Instant nextUpdate,
        int revoked,
        Instant importedAt) {}
