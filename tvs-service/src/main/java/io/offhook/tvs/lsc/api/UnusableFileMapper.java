package io.offhook.tvs.lsc.api;

import io.offhook.tvs.api.TvsProblem;
import io.offhook.upload.UnusableFile;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a file of which no row can be read. */
class UnusableFileMapper {

    @ServerExceptionMapper
    public Response unusable(UnusableFile file) {
        return TvsProblem.UNUSABLE_FILE.because(file.reason()).toResponse();
    }
}
