package io.offhook.tvs.api;

import java.util.List;

/** Sentences about files that are not accepted. */
public final class Objections {

    private Objections() {}

    /**
     * For example {@code The list is signed with MD5, and it covers a part only. Nothing was imported.}
     *
     * @param what the rest of the sentence is about, for example {@code The list}
     * @param reasons each goes on with the sentence
     * @param consequence a sentence
     */
    public static String sentence(String what, List<String> reasons, String consequence) {
        return "%s %s. %s".formatted(what, String.join(", and it ", reasons), consequence);
    }

    /** Text of an uploaded file without control characters. */
    public static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
