package io.offhook.provisioning.files.http;

import java.util.List;
import java.util.regex.Pattern;

/** The entity tags of {@code If-None-Match}: RFC 9110, sections 8.8.3 and 13.1.2. */
record EntityTags(boolean any, List<String> opaque) {

    /** One tag, weak or strong, up to the next comma or the end. Tags before a syntax error still count. */
    private static final Pattern NEXT =
            Pattern.compile("\\G[ \\t,]*(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"[ \\t]*(?:,|$)");

    /** @param lines the values of all lines of the header, in order */
    static EntityTags parse(List<String> lines) {
        var list = String.join(",", lines).strip();
        if (list.equals("*")) {
            return new EntityTags(true, List.of());
        }
        return new EntityTags(
                false, NEXT.matcher(list).results().map(tag -> tag.group(1)).toList());
    }

    /** The weak comparison: only what stands between the quotes counts. */
    boolean contain(String tag) {
        return any || opaque.contains(tag);
    }
}
