package io.offhook.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.EventTooLarge;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Exceptions that any resource may end with. */
class ExceptionMappers {

    @ServerExceptionMapper
    public Response concurrentChange(VersionConflict conflict) {
        return CommonProblem.concurrentChange().toResponse();
    }

    @ServerExceptionMapper
    public Response tooLarge(EventTooLarge event) {
        return CommonProblem.TOO_LARGE
                .because("This would be an event of " + event.bytes() + " bytes; at most " + event.maxBytes()
                        + " can be published.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException error) {
        return CommonProblem.invalid(JsonErrors.sentence(error)).toResponse();
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException error) {
        return CommonProblem.invalid(JsonErrors.sentence(error)).toResponse();
    }
}
