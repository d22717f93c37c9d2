package io.offhook.tvs.api;

import io.offhook.pki.x509.UnreadableFile;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a body that is not the file it should be. */
class UnreadableFileMapper {

    @ServerExceptionMapper
    public Response unreadable(UnreadableFile file) {
        var type = switch (file.fault()) {
            case PRIVATE_KEY -> TvsProblem.PRIVATE_KEY_IN_BUNDLE;
            case NO_CERTIFICATE -> TvsProblem.NO_CERTIFICATE;
            case MALFORMED_BUNDLE -> TvsProblem.MALFORMED_BUNDLE;
            case BUNDLE_TOO_LARGE -> TvsProblem.BUNDLE_TOO_LARGE;
            case MALFORMED_REVOCATION_LIST -> TvsProblem.MALFORMED_REVOCATION_LIST;
            case REVOCATION_LIST_TOO_LARGE -> TvsProblem.REVOCATION_LIST_TOO_LARGE;
        };
        return type.because(file.detail()).toResponse();
    }
}
