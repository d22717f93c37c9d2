package io.offhook.tvs.api;

import io.offhook.pki.revocation.UnreadableRevocationList;
import io.offhook.pki.x509.UnreadableBundle;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a body that is not the file it should be. */
class UnreadableFileMapper {

    @ServerExceptionMapper
    public Response bundle(UnreadableBundle bundle) {
        var type = switch (bundle.fault()) {
            case PRIVATE_KEY -> TvsProblem.PRIVATE_KEY_IN_BUNDLE;
            case NO_CERTIFICATE -> TvsProblem.NO_CERTIFICATE;
            case MALFORMED -> TvsProblem.MALFORMED_BUNDLE;
            case TOO_LARGE -> TvsProblem.BUNDLE_TOO_LARGE;
        };
        return type.because(bundle.detail()).toResponse();
    }

    @ServerExceptionMapper
    public Response revocationList(UnreadableRevocationList list) {
        var type = switch (list.fault()) {
            case MALFORMED -> TvsProblem.MALFORMED_REVOCATION_LIST;
            case TOO_LARGE -> TvsProblem.REVOCATION_LIST_TOO_LARGE;
        };
        return type.because(list.detail()).toResponse();
    }
}
