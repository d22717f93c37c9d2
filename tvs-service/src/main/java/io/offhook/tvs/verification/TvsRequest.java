package io.offhook.tvs.verification;

import io.offhook.pki.tlv.Bytes;
import java.math.BigInteger;
import java.util.Optional;

/** A question of a phone. The phone chose the device name itself: use it in log lines only. */
public sealed interface TvsRequest {

    String deviceName();

    /**
     * May I trust this certificate?
     *
     * @param certificate DER, as the phone saw it
     */
    record Verify(String deviceName, Bytes certificate) implements TvsRequest {}

    /**
     * Which certificate has these names, and may I trust it?
     *
     * @param subject RDNs joined by {@code ;}
     * @param issuer the same
     */
    record Query(String deviceName, Optional<String> subject, Optional<String> issuer, Optional<BigInteger> serial)
            implements TvsRequest {}
}
