package io.offhook.activation.api;

import io.offhook.activation.code.RefusalReason;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** A refusal as a problem: the type is a documented, stable URI; the detail is what a phone may display. */
public final class ActivationProblem {

    private static final String BASE = "https://offhook.io/problems/";

    private ActivationProblem() {}

    public static HttpProblem of(RefusalReason refusal) {
        return HttpProblem.builder()
                .withType(type(refusal))
                .withTitle(refusal.title())
                .withStatus(status(refusal))
                .withDetail(refusal.text())
                .with("reason", refusal.name())
                .build();
    }

    public static URI type(RefusalReason refusal) {
        return URI.create(BASE + refusal.problem());
    }

    /** HTTP status of a refusal. */
    public static int status(RefusalReason refusal) {
        return switch (refusal) {
            case MALFORMED -> 400;
            case UNKNOWN -> 404;
            case EXPIRED, RELEASED -> 410;
            case ALREADY_USED -> 409;
            case NOT_ACCEPTED -> 422;
            case MODEL_MISMATCH, DEVICE_MISMATCH, NOT_ALLOWED_OUTSIDE, UNTRUSTED_CERTIFICATE -> 403;
            case THROTTLED -> 429;
            case BUSY -> 503;
        };
    }

    /** No such code, for those who manage codes. */
    public static HttpProblem noSuchCode() {
        return HttpProblem.builder()
                .withType(URI.create(BASE + "unknown-code"))
                .withTitle("No such code")
                .withStatus(404)
                .withDetail("There is no activation code with this id.")
                .build();
    }

    /** A code that its phone does not wait for any more. */
    public static HttpProblem cannotBeReissued(String detail) {
        return problem("cannot-be-reissued", 409, "Cannot be issued anew", detail);
    }

    /** No such bulk re-issue. */
    public static HttpProblem noSuchReissue() {
        return problem("unknown-reissue", 404, "No such re-issue", "There is no bulk re-issue with this id.");
    }

    /** The same key, but another request. */
    public static HttpProblem idempotencyKeyReused() {
        return problem(
                "idempotency-key-reused",
                422,
                "Idempotency key reused",
                "This Idempotency-Key came with another body before; a new request needs a new key.");
    }

    /** A parameter or a body that says what cannot be. */
    public static HttpProblem invalid(String detail) {
        return HttpProblem.builder()
                .withType(URI.create(BASE + "invalid-request"))
                .withTitle("Invalid request")
                .withStatus(400)
                .withDetail(detail)
                .build();
    }

    private static HttpProblem problem(String name, int status, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(BASE + name))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }
}
