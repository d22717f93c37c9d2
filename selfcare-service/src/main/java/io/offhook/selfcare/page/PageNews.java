package io.offhook.selfcare.page;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed on a page since it was told last. On one thread at a time. */
final class PageNews {

    private final String seen;
    private @Nullable PageParts told;

    /** @param seen the version that the page was made with */
    PageNews(String seen) {
        this.seen = seen;
    }

    /** HTML for htmx; empty if nothing changed. */
    Optional<String> of(PageParts now) {
        var before = told;
        told = now;
        return before == null ? sincePage(now) : since(before, now);
    }

    private Optional<String> sincePage(PageParts now) {
        if (now.version().equals(seen)) {
            return Optional.empty();
        }
        return Optional.of(seen.startsWith(now.outlineVersion()) ? all(now) : whole(now));
    }

    private static Optional<String> since(PageParts before, PageParts now) {
        if (!before.outline().equals(now.outline())) {
            return Optional.of(whole(now));
        }
        var changed = now.parts().entrySet().stream()
                .filter(part -> !Objects.equals(before.parts().get(part.getKey()), part.getValue()))
                .map(part -> PageParts.swap(part.getKey(), part.getValue()))
                .collect(joining());
        return Optional.of(changed).filter(html -> !html.isEmpty());
    }

    private static String all(PageParts now) {
        return now.parts().entrySet().stream()
                .map(part -> PageParts.swap(part.getKey(), part.getValue()))
                .collect(joining());
    }

    private static String whole(PageParts now) {
        return PageParts.swap(now.place(), now.whole());
    }
}
