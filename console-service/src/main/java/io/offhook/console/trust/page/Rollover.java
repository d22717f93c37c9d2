package io.offhook.console.trust.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.console.owning.Answer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How far a rollover is, as the service of trust says.
 *
 * @param steps that can be taken now
 * @param completeFrom absent: nothing is under way
 */
record Rollover(String phase, List<String> steps, @Nullable Instant completeFrom) {

    /** Absent if there is no list, or the service does not answer. */
    static @Nullable Rollover of(Answer answer) {
        return answer instanceof Answer.Done done ? of(done.body()) : null;
    }

    private static Rollover of(JsonNode body) {
        return new Rollover(
                body.path("phase").asText("STEADY"),
                StreamSupport.stream(body.path("nextSteps").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                instant(body.path("completeFrom").asText("")));
    }

    public boolean canTake(String step) {
        return steps.contains(step);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() || text.equals("null") ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
