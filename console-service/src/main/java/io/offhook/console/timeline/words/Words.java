package io.offhook.console.timeline.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event for a person to read.
 *
 * @param sentence without a full stop
 * @param icon name of a Bootstrap icon
 */
public record Words(String sentence, Tone tone, String icon) {

    private static final int SHOWN = 3;
    private static final int FINGERPRINT = 16;

    static Words good(String icon, String sentence) {
        return new Words(sentence, Tone.GOOD, icon);
    }

    static Words neutral(String icon, String sentence) {
        return new Words(sentence, Tone.NEUTRAL, icon);
    }

    static Words warning(String icon, String sentence) {
        return new Words(sentence, Tone.WARNING, icon);
    }

    static Words bad(String icon, String sentence) {
        return new Words(sentence, Tone.BAD, icon);
    }

    /** The first few of a list. */
    static String few(List<String> all) {
        var shown = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() <= SHOWN ? shown : shown + " and " + (all.size() - SHOWN) + " more";
    }

    /** The text behind a prefix, or nothing if there is no text. */
    static String optional(String prefix, @Nullable Object text) {
        return text == null ? "" : prefix + text;
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** The beginning of a fingerprint, enough to tell certificates apart. */
    static String certificate(String fingerprint) {
        return "certificate " + fingerprint.substring(0, Math.min(FINGERPRINT, fingerprint.length())) + "…";
    }
}
