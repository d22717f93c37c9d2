package io.offhook.tvs.verification;

import io.offhook.pki.tlv.Bytes;
import java.math.BigInteger;
import java.util.Optional;

/** What a phone asks. The device name is what the phone says of itself: good for a log line, for nothing else. */
public sealed interface TvsRequest {

    String deviceName();

    /**
     * May I trust this certificate?
     *
     * @param certificate DER, as the phone saw it
     */
    record Verify(String deviceName, Bytes certificate) implements TvsRequest {}

    /**
     * Which certificate is that, and may I trust it? The phone knows its names alone.
     *
     * @param subject RDNs joined by {@code ;}
     * @param issuer the same
     */
    record Query(String deviceName, Optional<String> subject, Optional<String> issuer, Optional<BigInteger> serial)
            implements TvsRequest {}
}
