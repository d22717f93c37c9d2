package io.offhook.console.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates can ask of values. */
@TemplateExtension
final class FrameExtensions {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private FrameExtensions() {}

    @TemplateExtension(namespace = "menu")
    static List<Section> sections() {
        return Arrays.asList(Section.values());
    }

    /** {@code 2026-11-29 08:15 UTC} */
    static String minutes(@Nullable Instant at) {
        return at == null ? "" : MINUTES.format(at);
    }

    /** {@code 2026-11-29 08:15:07 UTC} */
    static String seconds(@Nullable Instant at) {
        return at == null ? "" : SECONDS.format(at);
    }

    /** As a part of an address. */
    static String urlPart(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
