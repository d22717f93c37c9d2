package io.offhook.tvs.api;

import io.offhook.pki.x509.UnreadableBundle;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Problems of bodies that hold certificates. */
public final class BundleProblems {

    private BundleProblems() {}

    public static HttpProblem of(UnreadableBundle bundle) {
        var type = switch (bundle.fault()) {
            case PRIVATE_KEY -> TvsProblem.PRIVATE_KEY_IN_BUNDLE;
            case NO_CERTIFICATE -> TvsProblem.NO_CERTIFICATE;
            case MALFORMED -> TvsProblem.MALFORMED_BUNDLE;
            case TOO_LARGE -> TvsProblem.BUNDLE_TOO_LARGE;
        };
        return type.because(bundle.detail());
    }
}
