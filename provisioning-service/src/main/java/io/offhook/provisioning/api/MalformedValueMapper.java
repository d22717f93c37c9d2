package io.offhook.provisioning.api;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.offhook.eventing.VersionConflict;
import io.offhook.provisioning.value.MalformedValue;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures that may surface anywhere. */
class FailureMappers {

    @ServerExceptionMapper
    Response malformed(MalformedValue failure) {
        return Problems.of(failure).toResponse();
    }

    @ServerExceptionMapper
    Response lostTwice(VersionConflict failure) {
        return Problems.concurrentChange().toResponse();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure) {
        return Problems.invalidBody(JsonMistake.sentence(failure)).toResponse();
    }
}
