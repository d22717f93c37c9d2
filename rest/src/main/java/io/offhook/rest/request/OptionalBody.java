package io.offhook.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.rest.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Reads the JSON body of a request that may have none, whose resource therefore takes every media type. */
@ApplicationScoped
public class OptionalBody {

    private final ObjectMapper json;
    private final HttpHeaders headers;

    OptionalBody(ObjectMapper json, HttpHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    /** @param none for a body that is absent or blank */
    public <T> T read(@Nullable String body, Class<T> type, T none) {
        if (body == null || body.isBlank()) {
            return none;
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType())) {
            throw CommonProblem.UNSUPPORTED_MEDIA_TYPE
                    .builder("The body must have one of these media types: application/json.")
                    .withHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON)
                    .build();
        }
        try {
            @Nullable T read = json.readValue(body, type);
            if (read == null) {
                throw CommonProblem.invalid("The body must be a JSON object.");
            }
            return read;
        } catch (JsonProcessingException mistake) {
            throw CommonProblem.unreadable(mistake);
        }
    }
}
