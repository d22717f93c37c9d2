package io.offhook.tvs.http;

import io.offhook.tvs.trustlist.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Answers that say no to something about trust lists. */
public final class TrustListProblems {

    private TrustListProblems() {}

    public static HttpProblem of(Refusal refusal) {
        return switch (refusal) {
            case NOTHING_PUBLISHED ->
                problem(
                        409,
                        "no-trust-list-yet",
                        "No trust list yet",
                        "Publish the first list before you change its SASTs.");
            case NOT_A_SAST ->
                problem(
                        422,
                        "not-a-sast",
                        "Not a SAST",
                        "Both SASTs of a list must be registered with the SAST role, and the configuration must name them.");
            case SAME_SAST ->
                problem(
                        422,
                        "same-sast",
                        "Twice the same SAST",
                        "A list has two different SASTs, one of them for recovery.");
            case NO_KEY ->
                problem(
                        409,
                        "no-signing-key",
                        "No key to sign with",
                        "The SAST that would have to sign has no key in the configuration of this service.");
            case TOO_EARLY ->
                problem(
                        409,
                        "rollover-too-early",
                        "Too early",
                        "Phones had no time yet to learn of the last change. Wait, or say force and know which phones you lose.");
            case NOTHING_UNDER_WAY ->
                problem(409, "no-rollover", "Nothing to complete", "No rollover is under way; announce a SAST first.");
            case UNDER_WAY ->
                problem(
                        409,
                        "rollover-under-way",
                        "Rollover under way",
                        "The recovery SAST is signing and cannot be replaced; complete the rollover first.");
        };
    }

    public static HttpProblem none() {
        return problem(404, "no-trust-list", "No trust list", "No such list was published.");
    }

    public static HttpProblem noSastNamed() {
        return problem(
                400, "no-sast-named", "No SAST named", "Name the certificate by its SHA-256 fingerprint, as sast.");
    }

    private static HttpProblem problem(int status, String type, String title, String detail) {
        return Problems.of(status, type, title, detail).build();
    }
}
