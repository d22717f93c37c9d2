package io.offhook.pki.device;

import java.util.Locale;
import java.util.regex.Pattern;

/** A phone model as catalogues name it: digits, perhaps letters after them (8845, 8851NR). */
public record PhoneModel(String name) {

    private static final Pattern NAME = Pattern.compile("\\d{3,5}[A-Z]{0,4}");

    /** Endings of a product id that do not change the model: cryptography, spare part, colour. */
    private static final Pattern SUFFIX = Pattern.compile("(-K9|-W|-C|-R|-3PCC|-A|=|\\+\\+)+$");

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

    /** The model of a product id as delivery notes have it: {@code CP-8845-K9=} is an 8845. */
    public static PhoneModel ofProduct(String productId) {
        return parse(withoutSuffix(productId.trim().toUpperCase(Locale.ROOT)));
    }

    /** {@code CP-8845} for {@code CP-8845-K9=}. */
    public static String withoutSuffix(String productId) {
        return SUFFIX.matcher(productId).replaceAll("");
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
