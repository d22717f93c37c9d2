package io.offhook.tvs.revocation;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is held of one key. */
public sealed interface RevocationState {

    /** No list. */
    record None() implements RevocationState {}

    /** @param crl base64 DER */
    record Held(String issuer, Instant thisUpdate, @Nullable BigInteger crlNumber, String crl)
            implements RevocationState {}
}
