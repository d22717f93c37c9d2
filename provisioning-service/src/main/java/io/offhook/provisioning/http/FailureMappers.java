package io.offhook.provisioning.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.offhook.eventing.VersionConflict;
import io.offhook.provisioning.phone.MalformedValue;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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

    /** The framework's own answer has the challenge, but no body. */
    @ServerExceptionMapper
    Uni<Response> notSignedIn(UnauthorizedException failure, RoutingContext request) {
        var authenticator = request.<HttpAuthenticator>get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(challenge -> notSignedIn(challenge));
    }

    private static Response notSignedIn(ChallengeData challenge) {
        var response = Response.fromResponse(Problems.notSignedIn().toResponse());
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }
}
