package io.offhook.tvs.lsc.api;

import io.offhook.tvs.api.TvsProblem;
import io.offhook.tvs.lsc.LscRefusal;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Problems of LSCs and their operations. */
final class LscProblems {

    private LscProblems() {}

    static TvsProblem of(LscRefusal refusal) {
        return switch (refusal) {
            case OPERATION_PENDING -> TvsProblem.LSC_OPERATION_PENDING;
            case NOT_PENDING, TOO_LATE, NOT_LATE -> TvsProblem.LSC_OPERATION_ENDED;
            case NOT_HELD -> TvsProblem.UNKNOWN_LSC;
        };
    }

    static HttpProblem ended() {
        return TvsProblem.LSC_OPERATION_ENDED.because("The operation is not pending any more.");
    }

    static HttpProblem unknownOperation() {
        return TvsProblem.UNKNOWN_LSC_OPERATION.because("No operation has this id.");
    }

    static HttpProblem unknownLsc() {
        return TvsProblem.UNKNOWN_LSC.because("No LSC of this phone is on record.");
    }

    static HttpProblem noString() {
        return TvsProblem.NO_AUTHENTICATION_STRING.because(
                "The operation has no authentication string: it is not by string, or it has ended.");
    }

    static HttpProblem noKey() {
        return TvsProblem.NO_STRING_KEY.because(
                "This installation has no key to keep authentication strings: set offhook.lsc.keys.directory.");
    }
}
