package io.offhook.tvs.verification;

import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import java.util.List;

/** What a phone is told. It believes the answer for as long as its time to live says. */
public sealed interface TvsAnswer {

    /**
     * The certificate that was shown is good.
     *
     * @param roles at least one, by code
     * @param ttlSeconds at least one
     */
    record Vouched(List<Role> roles, long ttlSeconds) implements TvsAnswer {}

    /**
     * The certificate that was named, and it is good.
     *
     * @param certificate DER
     */
    record Found(Bytes certificate, List<Role> roles, long ttlSeconds) implements TvsAnswer {}

    /** Not one of ours, or not now. Phones are not told why; administrators are. */
    record Invalid(Reason reason) implements TvsAnswer {}

    /** Reason a certificate is not vouched for. */
    enum Reason {
        UNKNOWN,
        /** Every role it had was withdrawn. */
        NO_ROLE,
        NOT_YET_VALID,
        EXPIRED,
        /** The names fit more than one certificate. */
        AMBIGUOUS
    }
}
