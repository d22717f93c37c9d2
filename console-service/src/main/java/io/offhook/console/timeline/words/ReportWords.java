package io.offhook.console.timeline.words;

import java.util.Locale;
import java.util.Map;

/** Why a device refused a file, or could not register, in words. */
public final class ReportWords {

    private static final Map<String, String> REASONS = Map.of(
            "MALFORMED", "it cannot be read",
            "BAD_SIGNATURE", "its signature is wrong",
            "UNKNOWN_SIGNER", "its signer is not trusted",
            "UNKNOWN_SIGNER_WITHOUT_TVS",
                    "its signer is in no trust list, and the trust verification service did not answer",
            "WRONG_ROLE", "its signer may not sign such files",
            "SIGNED_AS_ANOTHER_FILE", "it was signed as another file",
            "ENCRYPTED_TO_ANOTHER_PHONE", "it is encrypted to another phone",
            "CANNOT_DECRYPT", "the key of the phone cannot decrypt it",
            "UNTRUSTED_FILE_SERVER", "the file server is not trusted",
            "TIMEOUT", "no answer came in time");

    private ReportWords() {}

    /** A device may have reasons of its own: their letters are kept. */
    public static String of(String reason) {
        return REASONS.getOrDefault(reason, reason.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
