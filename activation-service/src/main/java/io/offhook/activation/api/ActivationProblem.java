package io.offhook.activation.api;

import io.offhook.activation.code.RefusalReason;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems of this service, for phones and for administrators. */
public enum ActivationProblem implements ProblemType {
    MALFORMED_CODE("malformed-code", 400, "Check the code"),
    UNKNOWN_CODE("unknown-code", 404, "Unknown code"),
    EXPIRED_CODE("expired-code", 410, "Code expired"),
    RELEASED_CODE("released-code", 410, "Code withdrawn"),
    CODE_ALREADY_USED("code-already-used", 409, "Code already used"),
    CODE_NOT_ACCEPTED("code-not-accepted", 422, "Code not accepted"),
    NOT_ALLOWED_OUTSIDE("not-allowed-outside", 403, "Not allowed outside"),
    MODEL_MISMATCH("model-mismatch", 403, "Wrong model"),
    DEVICE_MISMATCH("device-mismatch", 403, "Wrong phone"),
    UNTRUSTED_CERTIFICATE("untrusted-certificate", 403, "Phone not trusted"),
    THROTTLED("throttled", 429, "Too many attempts"),
    CANNOT_BE_REISSUED("cannot-be-reissued", 409, "Cannot be reissued"),
    UNKNOWN_REISSUE("unknown-reissue", 404, "No such reissue");

    private final Definition definition;

    ActivationProblem(String slug, int status, String title) {
        this.definition = new Definition(slug, status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** A refusal as a problem. Its detail is a sentence that a phone can display, its member {@code reason} the reason by name. */
    public static HttpProblem of(RefusalReason reason) {
        return builder(reason, reason.text()).build();
    }

    /** For refusals with headers, or with members of their own. */
    public static HttpProblem.Builder builder(RefusalReason reason, String detail) {
        return type(reason).builder(detail).with("reason", reason.name());
    }

    private static ProblemType type(RefusalReason reason) {
        return switch (reason) {
            case MALFORMED -> MALFORMED_CODE;
            case UNKNOWN -> UNKNOWN_CODE;
            case EXPIRED -> EXPIRED_CODE;
            case RELEASED -> RELEASED_CODE;
            case ALREADY_USED -> CODE_ALREADY_USED;
            case NOT_ACCEPTED -> CODE_NOT_ACCEPTED;
            case NOT_ALLOWED_OUTSIDE -> NOT_ALLOWED_OUTSIDE;
            case MODEL_MISMATCH -> MODEL_MISMATCH;
            case DEVICE_MISMATCH -> DEVICE_MISMATCH;
            case UNTRUSTED_CERTIFICATE -> UNTRUSTED_CERTIFICATE;
            case THROTTLED -> THROTTLED;
            case BUSY -> CommonProblem.BUSY;
        };
    }
}
