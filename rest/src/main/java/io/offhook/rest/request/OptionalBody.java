package io.offhook.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.rest.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and validates the JSON body of a request that may have none, whose resource therefore takes every media type. */
@ApplicationScoped
public class OptionalBody {

    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Validator validator;

    OptionalBody(ObjectMapper json, HttpHeaders headers, Validator validator) {
        this.json = json;
        this.headers = headers;
        this.validator = validator;
    }

    /** @param none for a body that is absent or blank */
    public <T> T read(@Nullable String body, Class<T> type, T none) {
        return read(body, type, none, List.of(MediaType.APPLICATION_JSON_TYPE));
    }

    /** The same for a body that says what changes, RFC 7396. */
    public <T> T readPatch(@Nullable String body, Class<T> type, T none) {
        return read(body, type, none, List.of(MERGE_PATCH, MediaType.APPLICATION_JSON_TYPE));
    }

    private <T> T read(@Nullable String body, Class<T> type, T none, List<MediaType> types) {
        if (body == null || body.isBlank()) {
            return none;
        }
        if (types.stream().noneMatch(each -> each.isCompatible(headers.getMediaType()))) {
            var names = types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
            throw CommonProblem.UNSUPPORTED_MEDIA_TYPE
                    .builder("The body must have one of these media types: " + names + ".")
                    .withHeader(HttpHeaders.ACCEPT, names)
                    .build();
        }
        try {
            @Nullable T read = json.readValue(body, type);
            if (read == null) {
                throw CommonProblem.invalid("The body must be a JSON object.");
            }
            return valid(read);
        } catch (JsonProcessingException mistake) {
            throw CommonProblem.unreadable(mistake);
        }
    }

    private <T> T valid(T body) {
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }
}
