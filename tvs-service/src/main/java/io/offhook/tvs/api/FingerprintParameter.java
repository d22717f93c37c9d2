package io.offhook.tvs.api;

import java.util.Locale;

/**
 * A SHA-256 in a path, as people paste it: in any letter case, with or without colons.
 *
 * @param value lower-case, without colons; 64 hex digits, unless what was pasted is no SHA-256
 */
public record FingerprintParameter(String value) {

    public FingerprintParameter {
        value = value.replace(":", "").toLowerCase(Locale.ROOT);
    }
}
