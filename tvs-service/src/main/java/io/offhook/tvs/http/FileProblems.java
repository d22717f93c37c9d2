package io.offhook.tvs.http;

import io.offhook.pki.bundle.UnreadableBundle;
import io.offhook.pki.revocation.UnreadableRevocationList;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Answers to files that cannot be read. */
public final class FileProblems {

    private FileProblems() {}

    public static HttpProblem of(UnreadableBundle file) {
        return switch (file.fault()) {
            case PRIVATE_KEY -> problem(400, "private-key-in-bundle", "Private key in the bundle", file.detail());
            case NO_CERTIFICATE -> problem(400, "no-certificate", "No certificate in the bundle", file.detail());
            case MALFORMED -> problem(400, "malformed-bundle", "Damaged bundle", file.detail());
            case TOO_LARGE -> problem(413, "bundle-too-large", "Bundle too large", file.detail());
        };
    }

    public static HttpProblem of(UnreadableRevocationList file) {
        return switch (file.fault()) {
            case MALFORMED -> problem(400, "malformed-revocation-list", "Not a revocation list", file.detail());
            case TOO_LARGE -> problem(413, "revocation-list-too-large", "Revocation list too large", file.detail());
        };
    }

    private static HttpProblem problem(int status, String type, String title, String detail) {
        return Problems.of(status, type, title, detail).build();
    }
}
