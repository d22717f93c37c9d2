package io.offhook.console.owning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.console.owning.Answer.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads what services answered as values. A field that this console does not know is left out: the service may be newer. */
@ApplicationScoped
public class AnswerReader {

    private final ObjectMapper json;

    AnswerReader(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Empty unless the service did what it was asked for, and answered what was expected. */
    public <T> Optional<T> one(Answer answer, Class<T> type) {
        return answer instanceof Done done ? one(done, type) : Optional.empty();
    }

    private <T> Optional<T> one(Done done, Class<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(done.body(), type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Empty as {@link #one} is. */
    public <T> Optional<List<T>> many(Answer answer, TypeReference<List<T>> type) {
        return answer instanceof Done done && done.body().isArray()
                ? Optional.of(json.convertValue(done.body(), type))
                : Optional.empty();
    }
}
