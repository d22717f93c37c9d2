package io.offhook.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/**
 * A documented kind of problem, RFC 9457. Each service lists its own in an enum, and {@code docs/problems.md} explains them all.
 */
public interface ProblemType {

    String BASE_URI = "https://offhook.io/problems/";

    /**
     * What every occurrence of a problem has in common.
     *
     * @param slug the last part of the type URI, for example {@code unknown-phone}; stable
     * @param title a few words
     */
    record Definition(String slug, int status, String title) {}

    Definition definition();

    default String slug() {
        return definition().slug();
    }

    default int status() {
        return definition().status();
    }

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
                .withTitle(definition().title())
                .withStatus(status())
                .withDetail(detail);
    }
}
