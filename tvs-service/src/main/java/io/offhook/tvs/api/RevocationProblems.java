package io.offhook.tvs.api;

import io.offhook.pki.revocation.UnreadableRevocationList;
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

    static HttpProblem of(UnreadableRevocationList file) {
        var type = switch (file.fault()) {
            case MALFORMED -> TvsProblem.MALFORMED_REVOCATION_LIST;
            case TOO_LARGE -> TvsProblem.REVOCATION_LIST_TOO_LARGE;
        };
        return type.because(file.detail());
    }

    static HttpProblem unknown() {
        return TvsProblem.UNKNOWN_REVOCATION_LIST.because(
                "No revocation list is held for this SHA-256 of a public key.");
    }

    /** @param issuer a stranger's text */
    static HttpProblem unknownIssuer(String issuer) {
        return TvsProblem.UNKNOWN_REVOCATION_LIST_ISSUER.because(
                "No trusted CA of the name " + issuer.replaceAll("\\p{Cntrl}", "?")
                        + " signed the list. Import the CA first, or send its certificate along in the same PEM file.");
    }

    static HttpProblem unacceptable(List<String> reasons) {
        return TvsProblem.UNACCEPTABLE_REVOCATION_LIST.because(
                "The list " + String.join(", and it ", reasons) + ". Nothing was imported.");
    }
}
