package io.offhook.pki.device;

import java.util.Locale;
import java.util.regex.Pattern;

/** A phone model as catalogues name it: digits, perhaps letters after them (8845, 8851NR). */
public record PhoneModel(String name) {

    private static final Pattern NAME = Pattern.compile("\\d{3,5}[A-Z]{0,4}");

    public PhoneModel {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a model name: " + name);
        }
    }

    /** Accepts any letter case and the {@code CP-} that product labels put in front. */
    public static PhoneModel parse(String text) {
        var bare = text.trim().toUpperCase(Locale.ROOT).replaceFirst("^CP-", "");
        if (!NAME.matcher(bare).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a phone model; write it like 8845 or 8851NR");
        }
        return new PhoneModel(bare);
    }

    /** The product id on the label and in the certificate: {@code CP-8845}. */
    public String productId() {
        return "CP-" + name;
    }

    @Override
    public String toString() {
        return name;
    }
}
