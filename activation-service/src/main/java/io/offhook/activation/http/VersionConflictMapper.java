package io.offhook.activation.http;

import io.offhook.activation.code.Refusal;
import io.offhook.eventing.VersionConflict;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Two were faster, one after the other: the caller may simply try again. */
class VersionConflictMapper {

    @ServerExceptionMapper
    Response busy(VersionConflict conflict) {
        HttpProblem problem = Problems.of(Refusal.BUSY);
        return Response.fromResponse(problem.toResponse())
                .header("Retry-After", "1")
                .build();
    }
}
