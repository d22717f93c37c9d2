package io.offhook.provisioning.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The codes of display languages, such as {@code de_DE} for {@code German_Germany}. */
final class LanguageCodes {

    private LanguageCodes() {}

    /** @param userLocale language and country in English; empty if no language of the platform has this name */
    static Optional<String> of(String userLocale) {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(each -> !each.getCountry().isEmpty()
                        && each.getVariant().isEmpty()
                        && each.getExtensionKeys().isEmpty())
                .filter(each -> name(each).equals(userLocale))
                .map(each -> each.getLanguage() + "_" + each.getCountry())
                .sorted()
                .findFirst();
    }

    private static String name(Locale locale) {
        return (locale.getDisplayLanguage(Locale.ENGLISH) + "_" + locale.getDisplayCountry(Locale.ENGLISH))
                .replace(' ', '_');
    }
}
