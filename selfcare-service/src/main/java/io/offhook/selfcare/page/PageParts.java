package io.offhook.selfcare.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a page shows that may change: parts that are replaced one by one while the outline stays.
 *
 * @param place id of the element that holds all of it
 * @param outline changes when parts come, go or move
 * @param whole the content of that element, as HTML
 * @param parts HTML by the ids of the elements that hold it
 */
record PageParts(String place, String outline, String whole, Map<String, String> parts) {

    /** One that is replaced as a whole. */
    static PageParts whole(String place, String outline, String html) {
        return new PageParts(place, outline, html, Map.of(place, html));
    }

    /** What a page hands to its stream, which then knows whether the page is up to date. */
    String version() {
        return hash(outline) + "." + hash(contents());
    }

    String outlineVersion() {
        return hash(outline) + ".";
    }

    private String contents() {
        return String.join(
                "\n", parts.entrySet().stream().map(Object::toString).sorted().toList());
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
    }

    /** For htmx: puts HTML into the element with this id, wherever it is. */
    static String swap(String id, String html) {
        var oneLine =
                html.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return "<div hx-swap-oob=\"innerHTML:#" + id + "\">" + join(oneLine) + "</div>";
    }

    private static String join(List<String> lines) {
        return String.join(" ", lines);
    }
}
