package io.offhook.tvs.certificate.api;

import io.offhook.tvs.api.Objections;
import io.offhook.tvs.api.TvsProblem;
import io.offhook.tvs.certificate.CertificateRefusal;
import io.offhook.tvs.certificate.TrustListUsage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** Problems of certificates for phones. */
final class CertificateProblems {

    private CertificateProblems() {}

    static HttpProblem of(CertificateRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> unknown();
            case ROLE_NOT_HELD -> TvsProblem.ROLE_NOT_HELD.because("The certificate does not have this role.");
            case UNFIT_FOR_SAST ->
                TvsProblem.UNFIT_FOR_ROLE.because(
                        "A SAST signs trust lists with RSA, and phones verify keys of 2048 bits at most.");
            case NOT_LISTABLE ->
                TvsProblem.UNACCEPTABLE_CERTIFICATE.because(
                        "No trust list can hold this certificate; its notListable says why. Register another one.");
            case TRUST_LIST_FULL ->
                TvsProblem.TRUST_LIST_FULL.because(
                        "A trust list holds %d records of %d bytes in all, one for each certificate and role. Withdraw a role first."
                                .formatted(TrustListUsage.MAX_RECORDS, TrustListUsage.MAX_BYTES));
        };
    }

    static HttpProblem unknown() {
        return TvsProblem.UNKNOWN_CERTIFICATE.because("No certificate with this SHA-256 fingerprint is registered.");
    }

    /** @param subject text of the uploaded file */
    static HttpProblem unacceptable(String subject, List<String> reasons) {
        return TvsProblem.UNACCEPTABLE_CERTIFICATE.because(Objections.sentence(
                "The certificate " + Objections.printable(subject), reasons, "Nothing was registered."));
    }
}
