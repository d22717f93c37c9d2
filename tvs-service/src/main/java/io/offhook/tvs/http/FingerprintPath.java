package io.offhook.tvs.http;

import java.util.Locale;

/** A fingerprint in a path, as people paste it: any letter case, with or without colons. */
public record FingerprintPath(String value) {

    public FingerprintPath {
        value = value.replace(":", "").toLowerCase(Locale.ROOT);
    }
}
