package io.offhook.tvs.verification;

import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import java.util.List;

/** The answer to a phone. The phone relies on it for the time to live. */
public sealed interface TvsAnswer {

    /**
     * The certificate that the phone showed is good.
     *
     * @param roles at least one, by code
     * @param ttlSeconds at least one
     */
    record Vouched(List<Role> roles, long ttlSeconds) implements TvsAnswer {}

    /**
     * The certificate that the phone named; it is good.
     *
     * @param certificate DER
     */
    record Found(Bytes certificate, List<Role> roles, long ttlSeconds) implements TvsAnswer {}

    /** Not registered, or not good now. Administrators are told the reason, phones are not. */
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
