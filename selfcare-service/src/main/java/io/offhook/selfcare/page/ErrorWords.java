package io.offhook.selfcare.page;

import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.text.ErrorText;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** What a person is told where something went wrong: sentences of ours, never those of an exception. */
record ErrorWords(String title, String sentence) {

    private static final int SERVER_ERROR = 500;

    /** The nearest of the same kind for a status that has no words of its own. */
    static ErrorWords of(int status, Language language) {
        var text = MessageBundles.get(ErrorText.class, Localized.Literal.of(language.tag()));
        return switch (status) {
            case 401, 403 -> new ErrorWords(text.notAllowedTitle(), text.notAllowed());
            case 404 -> new ErrorWords(text.notFoundTitle(), text.notFound());
            case 405 -> new ErrorWords(text.notHereTitle(), text.notHere());
            case 429 -> new ErrorWords(text.tooManyTitle(), text.tooMany());
            case 502, 503, 504 -> new ErrorWords(text.busyTitle(), text.busy());
            default ->
                status < SERVER_ERROR
                        ? new ErrorWords(text.unreadableTitle(), text.unreadable())
                        : new ErrorWords(text.brokenTitle(), text.broken());
        };
    }
}
