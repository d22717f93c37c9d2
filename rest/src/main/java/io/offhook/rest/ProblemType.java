package io.offhook.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/**
 * A documented kind of problem, RFC 9457. Each service lists its own in an enum, and {@code docs/problems.md} explains them all.
 */
public interface ProblemType {

    String BASE_URI = "https://offhook.io/problems/";

    /** The last part of the type URI, for example {@code unknown-phone}. Stable. */
    String slug();

    int status();

    /** A few words, the same for every occurrence. */
    String title();

    default URI uri() {
        return URI.create(BASE_URI + slug());
    }

    /** @param detail a sentence for the caller about this occurrence; never quotes a secret */
    default HttpProblem because(String detail) {
        return builder(detail).build();
    }

    /** For problems with members of their own, or with headers. */
    default HttpProblem.Builder builder(String detail) {
        return HttpProblem.builder()
                .withType(uri())
                .withTitle(title())
                .withStatus(status())
                .withDetail(detail);
    }
}
