package io.offhook.activation.api;

import io.offhook.upload.UnusableFile;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a file of which no row can be read. */
class UnusableFileMapper {

    @ServerExceptionMapper
    public Response unusable(UnusableFile file) {
        return ActivationProblem.UNUSABLE_FILE.because(file.reason()).toResponse();
    }
}
