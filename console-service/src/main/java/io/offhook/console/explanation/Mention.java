package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import java.util.UUID;

/** A thing that a sentence names, and that has a page of its own. */
public sealed interface Mention {

    String name();

    record Phone(UUID phoneId, String name) implements Mention {}

    /** With or without a record: its name finds either. */
    record Device(String name) implements Mention {}

    /** @param fingerprint SHA-256, lower-case hex */
    record Certificate(String fingerprint) implements Mention {

        private static final int SHOWN = 16;

        /** Its beginning, enough to tell certificates apart. */
        @Override
        public String name() {
            return fingerprint.substring(0, Math.min(SHOWN, fingerprint.length())) + "…";
        }
    }

    static Mention of(PhoneRecord phone) {
        return new Phone(phone.phoneId(), phone.deviceName());
    }
}
