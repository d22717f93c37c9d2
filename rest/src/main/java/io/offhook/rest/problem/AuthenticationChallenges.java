package io.offhook.rest.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers callers that are not signed in. It replaces mappers of the problem library that expect another Quarkus. */
class AuthenticationChallenges {

    private static final int BEFORE_ANY_OTHER = 1;
    private static final int UNAUTHORIZED = 401;

    private final HttpAuthenticator authenticator;

    AuthenticationChallenges(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Uni<Response> challenge(AuthenticationFailedException wrong, RoutingContext context) {
        return challenge(context, "User name, password or token are wrong.");
    }

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Uni<Response> challenge(UnauthorizedException unauthorized, RoutingContext context) {
        return challenge(context, "Sign in first.");
    }

    private Uni<Response> challenge(RoutingContext context, String detail) {
        return authenticator.getChallenge(context).map(data -> {
            // The framework may have written the same challenge already.
            data.getHeaders()
                    .keySet()
                    .forEach(name -> context.response().headers().remove(name));
            return answer(data, detail);
        });
    }

    private static Response answer(ChallengeData data, String detail) {
        var answer = Response.status(data.status);
        data.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return data.status == UNAUTHORIZED
                ? answer.type("application/problem+json")
                        .entity(CommonProblem.UNAUTHORIZED.because(detail))
                        .build()
                : answer.build();
    }
}
