package io.offhook.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives problems that the framework raises (404, 405, 415, 500 ...) the types of {@link CommonProblem}, and a useful detail. */
@ApplicationScoped
class FrameworkProblems implements ProblemPostProcessor {

    private static final int AFTER_ALL_OTHERS = 1;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        var type = type(problem.getStatusCode());
        var builder = HttpProblem.builder(problem).withType(type.uri());
        if (type == CommonProblem.INVALID_REQUEST) {
            jsonError(context.cause).map(JsonErrors::sentence).ifPresent(builder::withDetail);
        }
        if (type == CommonProblem.UNSUPPORTED_MEDIA_TYPE) {
            nameAcceptedTypes(builder);
        }
        if (type == CommonProblem.INTERNAL_ERROR) {
            builder.withDetail("Something went wrong here; the log of the service says what.");
        }
        return builder.build();
    }

    /** In words and, for programs, in the header of RFC 9110, section 15.5.16. */
    private static void nameAcceptedTypes(HttpProblem.Builder builder) {
        var types = String.join(", ", ConsumedTypes.ofCurrentRequest());
        if (!types.isEmpty()) {
            builder.withDetail("The body must have one of these media types: " + types + ".")
                    .withHeader("Accept", types);
        }
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
