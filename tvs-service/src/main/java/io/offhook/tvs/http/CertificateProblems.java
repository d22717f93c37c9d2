package io.offhook.tvs.http;

import io.offhook.pki.Role;
import io.offhook.tvs.certificate.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Answers that say no to something about a certificate for phones. */
public final class CertificateProblems {

    private CertificateProblems() {}

    public static HttpProblem of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> unknown();
            case ROLE_NOT_HELD ->
                Problems.of(404, "role-not-held", "No such role", "The certificate does not have this role.")
                        .build();
            case NO_KEY_OF_A_SAST ->
                Problems.of(
                                422,
                                "unfit-for-role",
                                "Not fit for the role",
                                "A SAST signs trust lists with RSA, and phones verify keys of 2048 bits at most.")
                        .build();
        };
    }

    public static HttpProblem unknown() {
        return Problems.of(
                        404,
                        "unknown-certificate",
                        "Unknown certificate",
                        "No certificate with this SHA-256 fingerprint is registered.")
                .build();
    }

    public static HttpProblem unknownRole() {
        var labels = Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "));
        return Problems.of(400, "unknown-role", "Unknown role", "The roles are " + labels + ".")
                .build();
    }

    /** @param subject a stranger's text */
    public static HttpProblem unacceptable(String subject, List<String> reasons) {
        return Problems.of(
                        422,
                        "unacceptable-certificate",
                        "Not acceptable for phones",
                        "The certificate %s %s. Nothing was registered."
                                .formatted(subject.replaceAll("\\p{Cntrl}", "?"), String.join(", and it ", reasons)))
                .build();
    }
}
