package io.offhook.provisioning.phone;

import java.util.UUID;

/** The state of a phone; the package shows the transitions. */
public sealed interface Phone {

    /** Nobody has provisioned it. */
    record Unprovisioned() implements Phone {}

    /** It exists. */
    sealed interface Live extends Phone {
        PhoneRecord record();
    }

    /** Its device still has to redeem a code. */
    record AwaitingActivation(PhoneRecord record) implements Live {}

    /** It needs no code. */
    record Ready(PhoneRecord record) implements Live {}

    /**
     * A device redeemed its code.
     *
     * @param codeId the code
     */
    record Activated(PhoneRecord record, UUID codeId) implements Live {}

    /** It was deleted; its id is never used again. */
    record Removed() implements Phone {}
}
