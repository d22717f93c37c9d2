package io.offhook.console.overview;

import java.time.Instant;
import java.util.UUID;

/**
 * A phone that redeemed its code, or needed none, and did not come up.
 *
 * @param at when its device said so, or when it redeemed its code
 */
public record PhoneInTrouble(UUID phoneId, String deviceName, Trouble trouble, Instant at) {

    /** What is wrong. */
    public enum Trouble {
        REPORTED("said that it refused a file, or could not register"),
        NOT_CONFIGURED("redeemed its code, and was not seen to fetch its configuration");

        private final String words;

        Trouble(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
