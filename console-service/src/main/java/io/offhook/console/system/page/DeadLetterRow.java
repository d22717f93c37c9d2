package io.offhook.console.system.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.console.owning.Answer;
import java.util.List;
import java.util.stream.StreamSupport;

/** A record that a service gave up, as the service tells it. */
record DeadLetterRow(
        String service,
        long id,
        String consumer,
        String topic,
        String streamId,
        long version,
        String type,
        String kind,
        String reason,
        int attempts,
        String parkedAt) {

    /**
     * Dead letters of a service.
     *
     * @param known whether the service answered
     * @param total of all pages
     */
    record OfService(String service, boolean known, long total, List<DeadLetterRow> letters) {

        static OfService of(String service, Answer answer) {
            return answer instanceof Answer.Done done
                    ? new OfService(
                            service,
                            true,
                            done.body().path("total").asLong(),
                            StreamSupport.stream(done.body().path("items").spliterator(), false)
                                    .map(each -> DeadLetterRow.of(service, each))
                                    .toList())
                    : new OfService(service, false, 0, List.of());
        }
    }

    static DeadLetterRow of(String service, JsonNode letter) {
        return new DeadLetterRow(
                service,
                letter.path("id").asLong(),
                letter.path("consumer").asText(""),
                letter.path("topic").asText(""),
                letter.path("streamId").asText(""),
                letter.path("version").asLong(),
                letter.path("type").asText(""),
                letter.path("kind").asText(""),
                letter.path("reason").asText(""),
                letter.path("attempts").asInt(),
                letter.path("parkedAt").asText(""));
    }

    /** Why it was given up, for a person. */
    public String words() {
        return switch (kind) {
            case "UNDECODABLE" -> "is no event of the contract";
            case "REFUSED" -> "the database refuses its data";
            case "HANDLER" -> "its handler failed; tried again by itself";
            case "CONFLICTING" -> "another event has the same version: one of them may be forged";
            case "UNVERIFIED" -> "is not signed as it must be: it may be forged";
            default -> kind;
        };
    }
}
