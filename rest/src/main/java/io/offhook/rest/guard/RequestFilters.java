package io.offhook.rest.guard;

import io.offhook.rest.problem.CommonProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests that no resource could make sense of, before any resource sees them. */
class RequestFilters {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]";

    private static final String PARAMETER = ";\\s*+" + TOKEN + "+=(?:" + TOKEN + "+|\"[^,\"\\\\\\p{Cntrl}]*+\")\\s*+";

    /** RFC 9110, 12.5.1, without empty parameters. */
    private static final Pattern MEDIA_RANGE =
            Pattern.compile("\\s*+" + TOKEN + "+/" + TOKEN + "+\\s*+(?:" + PARAMETER + ")*+");

    /** PostgreSQL stores no U+0000, so no path and no parameter may have one. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> nul(ContainerRequestContext context, HttpServerRequest request) {
        return request.uri().contains("%00")
                ? Optional.of(CommonProblem.invalid("The address has the character U+0000.")
                        .toResponse())
                : Optional.empty();
    }

    /** The framework parses {@code Accept} when it writes the answer, which is too late to refuse it. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> accept(ContainerRequestContext context, HttpServerRequest request) {
        var ranges = request.headers().getAll("Accept").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .toList();
        return ranges.isEmpty()
                        || ranges.stream()
                                .allMatch(each -> MEDIA_RANGE.matcher(each).matches())
                ? Optional.empty()
                : Optional.of(CommonProblem.invalid("Accept", "The header Accept is no list of media types.")
                        .toResponse());
    }
}
