package io.offhook.provisioning.api;

import io.offhook.provisioning.value.MalformedValue;
import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a value that cannot be with {@code invalid-request} and the name of its field. */
class MalformedValueMapper {

    @ServerExceptionMapper
    public Response malformed(MalformedValue malformed) {
        return CommonProblem.invalid(malformed.field(), String.valueOf(malformed.getMessage()))
                .toResponse();
    }
}
