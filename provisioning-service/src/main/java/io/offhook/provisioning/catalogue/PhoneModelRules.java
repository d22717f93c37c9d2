package io.offhook.provisioning.catalogue;

import io.offhook.contracts.state.PhoneModel;
import io.offhook.provisioning.value.MalformedValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a model may say. */
final class PhoneModelRules {

    private static final Pattern NAME = Pattern.compile("[0-9]{4}[A-Z]{0,10}");
    private static final Pattern LOAD = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int MAX_LINES = 34;
    private static final int MAX_PRODUCT_NUMBER = 1_000_000;

    private PhoneModelRules() {}

    static PhoneModel parse(String name, PhoneModel it) {
        var number = it.productNumber();
        return new PhoneModel(
                name(name),
                number == null ? null : Fields.between("productNumber", 1, MAX_PRODUCT_NUMBER, number),
                it.supportsActivationCode(),
                it.camera(),
                Fields.between("lines", 1, MAX_LINES, it.lines()),
                it.load() == null || it.load().isBlank() ? null : load(it.load()));
    }

    static String name(String text) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw new MalformedValue(
                    "model",
                    MalformedValue.quoted(text) + " is not the name of a model: four digits and maybe letters, such as"
                            + " 8851NR.");
        }
        return name;
    }

    private static String load(String text) {
        if (!LOAD.matcher(text).matches()) {
            throw new MalformedValue(
                    "load", MalformedValue.quoted(text) + " is not the name of a load, such as sip88xx.14-2-1-0101-7.");
        }
        return text;
    }
}
