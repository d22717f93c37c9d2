package io.offhook.console.whatif;

import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A change of trust that somebody thinks of. */
public sealed interface WhatIf {

    Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    /** @param fingerprint SHA-256 of the CA's certificate, lower-case hex */
    record RemoveAnchor(String fingerprint) implements WhatIf {}

    /** @param device 12 upper-case hex of a MAC, or the SHA-256 of a certificate, lower-case hex */
    record Deny(String device) implements WhatIf {}

    /** Accepts expired certificates of the model, or does not: the opposite of now. */
    record AcceptExpired(PhoneModel model) implements WhatIf {}

    /** Empty for what is no fingerprint. */
    static Optional<WhatIf> removeAnchor(String text) {
        return fingerprint(text).map(RemoveAnchor::new);
    }

    /** Takes a MAC in any of its notations, or a fingerprint; empty for anything else. */
    static Optional<WhatIf> deny(String text) {
        return parsed(text, MacAddress::parse)
                .map(MacAddress::digits)
                .or(() -> fingerprint(text))
                .map(Deny::new);
    }

    /** Empty for what is no model. */
    static Optional<WhatIf> acceptExpired(String text) {
        return parsed(text, PhoneModel::parse).map(AcceptExpired::new);
    }

    private static Optional<String> fingerprint(String text) {
        return Optional.of(text.strip().replace(":", "").toLowerCase(Locale.ROOT))
                .filter(each -> FINGERPRINT.matcher(each).matches());
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
