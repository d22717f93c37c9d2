package io.offhook.contracts.trust;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CA's list of revoked certificates. It replaces the list of the same key.
 *
 * @param issuerKey SHA-256 of the DER of the public key that signed the list, lower-case hex: it applies to what that key signed
 * @param issuer RFC 2253 text
 * @param crlNumber the issuer's count of its lists; old issuers do not count
 * @param nextUpdate when a newer list was promised; a list past it still revokes what it names
 * @param revoked how many certificates it names
 * @param crl base64 DER
 */
public record RevocationListImported(
        String issuerKey,
        String issuer,
        @Nullable BigInteger crlNumber,
        Instant thisUpdate,
        @Nullable Instant nextUpdate,
        int revoked,
        String crl)
        implements RevocationEvent {}
