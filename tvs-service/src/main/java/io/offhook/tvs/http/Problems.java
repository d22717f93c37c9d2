package io.offhook.tvs.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

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

    public static HttpProblem malformedDevice() {
        return of(
                        400,
                        "malformed-device",
                        "Not a device",
                        "Name the device by its MAC (12 hex digits) or by the SHA-256 fingerprint of its certificate (64 hex "
                                + "digits), one of the two.")
                .build();
    }

    public static HttpProblem notDenied() {
        return of(404, "device-not-denied", "Not denied", "No device is denied by this MAC or fingerprint.")
                .build();
    }

    public static HttpProblem unknownList() {
        return of(
                        404,
                        "unknown-revocation-list",
                        "Unknown revocation list",
                        "No revocation list is held for this SHA-256 of a public key.")
                .build();
    }

    /** @param issuer a stranger's text */
    public static HttpProblem unknownListIssuer(String issuer) {
        return of(
                        422,
                        "unknown-revocation-list-issuer",
                        "Unknown issuer",
                        "No trusted CA of the name " + issuer.replaceAll("\\p{Cntrl}", "?")
                                + " signed the list. Import the CA first, or send its certificate along in the same PEM file.")
                .build();
    }

    public static HttpProblem unacceptableList(List<String> reasons) {
        return of(
                        422,
                        "unacceptable-revocation-list",
                        "Not acceptable as a revocation list",
                        "The list " + String.join(", and it ", reasons) + ". Nothing was imported.")
                .build();
    }

    public static HttpProblem olderList() {
        return of(
                        409,
                        "older-revocation-list",
                        "Older than the list that is held",
                        "A newer list of this issuer is held. Remove it first if it was the mistake.")
                .build();
    }
}
