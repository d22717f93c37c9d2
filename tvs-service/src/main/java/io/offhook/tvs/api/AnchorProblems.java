package io.offhook.tvs.api;

import io.offhook.tvs.anchor.AnchorBundle.Rejection;
import io.offhook.tvs.anchor.AnchorNotTrusted;
import io.offhook.tvs.anchor.AnchorRefusal;
import io.offhook.tvs.anchor.UnacceptableAnchors;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Problems of trust anchors: of direct calls, and of changes that were approved. */
class AnchorProblems {

    @ServerExceptionMapper
    public Response unacceptable(UnacceptableAnchors bundle) {
        return unacceptable(bundle.rejections()).toResponse();
    }

    @ServerExceptionMapper
    public Response notTrusted(AnchorNotTrusted anchor) {
        return unknown().toResponse();
    }

    static HttpProblem of(AnchorRefusal refusal) {
        return switch (refusal) {
            case NOT_TRUSTED -> unknown();
        };
    }

    static HttpProblem unknown() {
        return TvsProblem.UNKNOWN_TRUST_ANCHOR.because("No trusted CA has this SHA-256 fingerprint.");
    }

    private static HttpProblem unacceptable(List<Rejection> rejections) {
        var first = rejections.getFirst();
        var which = "Certificate %d (%s)".formatted(first.certificate(), Objections.printable(first.subject()));
        return TvsProblem.UNACCEPTABLE_TRUST_ANCHOR
                .builder(Objections.sentence(which, first.reasons(), "Nothing was imported."))
                .with("certificates", rejections)
                .build();
    }
}
