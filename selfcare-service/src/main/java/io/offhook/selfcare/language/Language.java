package io.offhook.selfcare.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that pages and mails are written in. */
public enum Language {
    EN(Locale.UK, "English"),
    DE(Locale.GERMANY, "Deutsch"),
    FR(Locale.FRANCE, "Français"),
    ES(Locale.of("es", "ES"), "Español");

    private final Locale formats;
    private final String ownName;

    Language(Locale formats, String ownName) {
        this.formats = formats;
        this.ownName = ownName;
    }

    /** For example {@code de}: of the HTML, of the message bundles, on the user topic. */
    public String tag() {
        return formats.getLanguage();
    }

    /** Whose way to write dates and numbers is used. */
    public Locale formats() {
        return formats;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** Empty for a language that nothing is written in. */
    public static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    /**
     * The one that a browser likes best.
     *
     * @param acceptLanguage RFC 9110, section 12.5.4; what cannot be read is passed over
     */
    public static Optional<Language> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            var tags = Arrays.stream(values()).map(Language::tag).toList();
            return of(Locale.lookupTag(LanguageRange.parse(acceptLanguage), tags));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static List<Language> all() {
        return List.of(values());
    }
}
