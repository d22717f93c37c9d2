package io.offhook.activation.listener;

import io.offhook.activation.code.RefusalReason;
import io.offhook.pki.mic.MicRejection;
import io.offhook.rest.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * A language of what phones display. English is in the code; the others are {@code messages/display_<tag>.properties}. The language is
 * chosen after the sentence, so that no stranger learns more in another one.
 */
public enum DisplayLanguage {
    EN("English"),
    DE("German"),
    FR("French"),
    ES("Spanish");

    /** A longer header is read by nobody: it is no list of languages of a person. */
    private static final int MAX_HEADER = 200;

    private static final String BUNDLE = "messages.display";
    private static final List<String> TAGS =
            Arrays.stream(values()).map(DisplayLanguage::tag).toList();

    private final String locale;
    private final @Nullable ResourceBundle texts;

    /** @param locale how names of phones' locales begin */
    DisplayLanguage(String locale) {
        this.locale = locale;
        this.texts = name().equals("EN")
                ? null
                : ResourceBundle.getBundle(
                        BUNDLE, Locale.of(tag()), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** English if the request names none of the others, or cannot be read. */
    public static DisplayLanguage of(HttpServerRequest request) {
        return preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** @param acceptLanguage RFC 9110, section 12.5.4 */
    static DisplayLanguage preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > MAX_HEADER) {
            return EN;
        }
        try {
            var tag = Locale.lookupTag(LanguageRange.parse(acceptLanguage), TAGS);
            return tag == null ? EN : valueOf(tag.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }

    /** By its tag, or by the name of a phone's locale, for example {@code German_Germany}. */
    public static Optional<DisplayLanguage> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.tag().equals(name) || name.startsWith(each.locale + "_"))
                .findFirst();
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sentence for the display. */
    public String refusal(RefusalReason reason) {
        return text("refusal." + reason.name(), reason.text());
    }

    String certificate(MicRejection rejection) {
        return text("certificate." + rejection.name(), rejection.text());
    }

    String text(String key, String english) {
        return texts == null ? english : texts.getString(key);
    }

    /**
     * A problem with its title in this language too. It says in which it is.
     *
     * @param detail in this language
     */
    HttpProblem.Builder problem(ProblemType type, String detail) {
        return type.builder(detail)
                .withTitle(text(titleKey(type), type.definition().title()))
                .withHeader(HttpHeaders.CONTENT_LANGUAGE.toString(), tag());
    }

    static String titleKey(ProblemType type) {
        return "title." + type.slug();
    }
}
