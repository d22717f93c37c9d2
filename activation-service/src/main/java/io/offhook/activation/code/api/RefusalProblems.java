package io.offhook.activation.code.api;

import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.code.RefusalReason;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Refusals as problems, for phones and for administrators. */
public final class RefusalProblems {

    private RefusalProblems() {}

    /** A refusal as a problem. Its detail is a sentence that a phone can display, its member {@code reason} the reason by name. */
    public static HttpProblem of(RefusalReason reason) {
        return named(reason, type(reason).builder(reason.text())).build();
    }

    /** For refusals in other words, with headers or with members of their own. */
    public static HttpProblem.Builder named(RefusalReason reason, HttpProblem.Builder problem) {
        return problem.with("reason", reason.name());
    }

    public static ProblemType type(RefusalReason reason) {
        return switch (reason) {
            case MALFORMED -> ActivationProblem.MALFORMED_CODE;
            case UNKNOWN -> ActivationProblem.UNKNOWN_CODE;
            case EXPIRED -> ActivationProblem.EXPIRED_CODE;
            case RELEASED -> ActivationProblem.RELEASED_CODE;
            case ALREADY_USED -> ActivationProblem.CODE_ALREADY_USED;
            case NOT_ACCEPTED -> ActivationProblem.CODE_NOT_ACCEPTED;
            case NOT_ALLOWED_OUTSIDE -> ActivationProblem.NOT_ALLOWED_OUTSIDE;
            case MODEL_MISMATCH -> ActivationProblem.MODEL_MISMATCH;
            case DEVICE_MISMATCH -> ActivationProblem.DEVICE_MISMATCH;
            case LOCKED -> ActivationProblem.DEVICE_LOCKED;
            case UNEXPECTED_DEVICE -> ActivationProblem.UNEXPECTED_DEVICE;
            case CLAIM_NOT_ALLOWED -> ActivationProblem.CLAIM_NOT_ALLOWED;
            case UNTRUSTED_CERTIFICATE -> ActivationProblem.UNTRUSTED_CERTIFICATE;
            case THROTTLED -> ActivationProblem.THROTTLED;
            case BUSY -> CommonProblem.BUSY;
        };
    }
}
