package io.offhook.console.owning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Makes text from outside a part of an address, percent-encoded: in a path or in a query. */
public final class PathPart {

    private PathPart() {}

    public static String of(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
