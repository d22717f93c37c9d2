package io.offhook.tvs.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** Answers that say no, each with a stable type. */
public final class Problems {

    private static final String TYPES = "https://offhook.io/problems/";

    private Problems() {}

    public static HttpProblem.Builder of(int status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    public static HttpProblem unknownAnchor() {
        return of(404, "unknown-trust-anchor", "Unknown trust anchor", "No trusted CA has this SHA-256 fingerprint.")
                .build();
    }
}
