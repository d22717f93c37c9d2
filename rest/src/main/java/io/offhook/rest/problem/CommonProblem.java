package io.offhook.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems that every service has. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", 400, "Invalid request"),
    UNAUTHORIZED("unauthorized", 401, "Not signed in"),
    NOT_ALLOWED("not-allowed", 403, "Not allowed"),
    NO_SITE("no-site", 403, "No site"),
    CROSS_SITE_REQUEST("cross-site-request", 403, "Sent by another site"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable"),
    CONCURRENT_CHANGE("concurrent-change", 409, "Changed meanwhile"),
    ALREADY_RUNNING("already-running", 409, "Already running"),
    CHANGED_SINCE("changed-since", 412, "Changed since"),
    TOO_LARGE("too-large", 413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "Idempotency key reused"),
    TOO_MANY_SIGN_INS("too-many-sign-ins", 429, "Too many sign-ins"),
    TOO_MANY_AT_A_TIME("too-many-at-a-time", 429, "Too many at a time"),
    INTERNAL_ERROR("internal-error", 500, "Internal error"),
    BUSY("busy", 503, "Busy");

    private final Definition definition;

    CommonProblem(String slug, int status, String title) {
        this.definition = new Definition(slug, status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** A parameter, a header or a field of the body that cannot be. */
    public static HttpProblem invalid(String field, String detail) {
        return INVALID_REQUEST.builder(detail).with("field", field).build();
    }

    /** A body, or a request as a whole, that cannot be. */
    public static HttpProblem invalid(String detail) {
        return INVALID_REQUEST.because(detail);
    }

    /** A body that is not the JSON that is asked for. */
    public static HttpProblem unreadable(JsonProcessingException mistake) {
        var sentence = JsonErrors.sentence(mistake);
        return JsonErrors.field(mistake).map(field -> invalid(field, sentence)).orElseGet(() -> invalid(sentence));
    }

    /** Others changed the same thing first, twice in a row. */
    public static HttpProblem concurrentChange() {
        return CONCURRENT_CHANGE
                .builder("Others were changing this at the same time; please try again.")
                .withHeader("Retry-After", "1")
                .build();
    }

    /** A part that is needed is away. */
    public static HttpProblem busy() {
        return BUSY.builder("Please try again in a moment.")
                .withHeader("Retry-After", "1")
                .build();
    }
}
