package io.offhook.activation.http;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A body that is JSON, but not the JSON that is asked for: said in words that name no class of ours. */
class BodyMistakeMapper {

    @ServerExceptionMapper
    Response invalid(MismatchedInputException mistake) {
        HttpProblem problem = Problems.invalid(sentence(mistake));
        return problem.toResponse();
    }

    private static String sentence(MismatchedInputException mistake) {
        var field = mistake.getPath().stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        if (mistake instanceof UnrecognizedPropertyException) {
            return "There is no field " + field + ".";
        }
        return field.isEmpty() ? "The body must be a JSON object." : field + " is not of the kind that it must be.";
    }
}
