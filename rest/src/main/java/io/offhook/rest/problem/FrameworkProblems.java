package io.offhook.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives problems that the framework raises (404, 405, 415, 500 ...) the types of {@link CommonProblem}, and a useful detail. No problem
 * has an {@code instance}: the library would repeat the caller's address there.
 */
@ApplicationScoped
class FrameworkProblems implements ProblemPostProcessor {

    private static final int AFTER_ALL_OTHERS = 1;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem.getInstance() == null
                    ? problem
                    : HttpProblem.builder(problem).withInstance(null).build();
        }
        var type = type(problem.getStatusCode());
        var builder = HttpProblem.builder(problem)
                .withType(type.uri())
                .withTitle(type.definition().title())
                .withInstance(null);
        detail(type, context).ifPresent(builder::withDetail);
        header(type).forEach(builder::withHeader);
        return builder.build();
    }

    private static Optional<String> detail(CommonProblem type, ProblemContext context) {
        return switch (type) {
            case INVALID_REQUEST -> jsonError(context.cause).map(JsonErrors::sentence);
            case NOT_FOUND -> Optional.of("There is nothing at this address.");
            case NOT_ALLOWED -> Optional.of("The role of this account does not allow this.");
            case METHOD_NOT_ALLOWED ->
                Optional.of("This address takes " + String.join(", ", MatchedResource.methods()) + ".");
            case NOT_ACCEPTABLE -> Optional.of("The answer has none of the media types that Accept names.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Optional.of(MatchedResource.consumedTypes())
                        .filter(types -> !types.isEmpty())
                        .map(types -> "The body must have one of these media types: " + String.join(", ", types) + ".");
            case INTERNAL_ERROR -> Optional.of("Something went wrong here; the log of the service says what.");
            default -> Optional.empty();
        };
    }

    /** For programs: the headers of RFC 9110, sections 15.5.6 and 15.5.16. */
    private static Map<String, String> header(CommonProblem type) {
        return switch (type) {
            case METHOD_NOT_ALLOWED -> header("Allow", MatchedResource.methods());
            case UNSUPPORTED_MEDIA_TYPE -> header("Accept", MatchedResource.consumedTypes());
            default -> Map.of();
        };
    }

    private static Map<String, String> header(String name, List<String> values) {
        return values.isEmpty() ? Map.of() : Map.of(name, String.join(", ", values));
    }

    private static CommonProblem type(int status) {
        return Arrays.stream(CommonProblem.values())
                .filter(each -> each.status() == status)
                .findFirst()
                .orElse(status < 500 ? CommonProblem.INVALID_REQUEST : CommonProblem.INTERNAL_ERROR);
    }

    private static Optional<JsonProcessingException> jsonError(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof JsonProcessingException error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    @Override
    public int priority() {
        return AFTER_ALL_OTHERS;
    }
}
