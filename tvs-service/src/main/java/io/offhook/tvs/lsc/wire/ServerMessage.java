package io.offhook.tvs.lsc.wire;

import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.lsc.key.KeySpec;

/** What phones are told. */
public sealed interface ServerMessage {

    record AskAuthentication() implements ServerMessage {}

    record AskKey(KeySpec key) implements ServerMessage {}

    /** @param certificate DER */
    record Store(Bytes certificate) implements ServerMessage {}

    record Fetch() implements ServerMessage {}

    record Delete() implements ServerMessage {}

    /** The last message of a session. */
    record End(Reason reason) implements ServerMessage {}

    /** How a session ends. */
    enum Reason {
        /** Nothing is pending, or nothing changed. */
        NO_ACTION(0),
        SUCCESS(1),
        FAILURE(7),
        UNKNOWN_DEVICE(9);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
