package io.offhook.tvs.api;

import io.offhook.tvs.revocation.RevocationRefusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** Problems of revocation lists. */
final class RevocationProblems {

    private RevocationProblems() {}

    static HttpProblem of(RevocationRefusal refusal) {
        return switch (refusal) {
            case OLDER_THAN_HELD ->
                TvsProblem.OLDER_REVOCATION_LIST.because(
                        "A newer list of this issuer is held. Remove it first if it was the mistake.");
            case NOT_HELD -> unknown();
        };
    }

    static HttpProblem unknown() {
        return TvsProblem.UNKNOWN_REVOCATION_LIST.because(
                "No revocation list is held for this SHA-256 of a public key.");
    }

    /** @param issuer text of the uploaded file */
    static HttpProblem unknownIssuer(String issuer) {
        return TvsProblem.UNKNOWN_REVOCATION_LIST_ISSUER.because(
                "No trusted CA of the name " + Objections.printable(issuer)
                        + " signed the list. Import the CA first, or send its certificate along in the same PEM file.");
    }

    static HttpProblem unacceptable(List<String> reasons) {
        return TvsProblem.UNACCEPTABLE_REVOCATION_LIST.because(
                Objections.sentence("The list", reasons, "Nothing was imported."));
    }
}
