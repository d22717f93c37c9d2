package io.offhook.stackclient.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why phones did not come up. {@code docs/explain.md} lists the findings. */
public record Explanations(List<Explanation> items) {

    private static final String NOTHING_KNOWN = "NOTHING_KNOWN";

    /**
     * Why one thing did not come up.
     *
     * @param subject its ids by name, and what it is: {@code kind}
     * @param finding which of all answers it is
     * @param sentence for a person to read
     * @param evidence ids of the events that say so
     */
    public record Explanation(
            Map<String, String> subject,
            String finding,
            String sentence,
            @Nullable Instant since,
            Remedy remedy,
            List<UUID> evidence) {

        public boolean isKnown() {
            return !finding.equals(NOTHING_KNOWN);
        }
    }

    /**
     * What to do next.
     *
     * @param with what the action is about, by name
     * @param addresses from which devices without a record asked last
     */
    public record Remedy(
            String action,
            String text,
            Map<String, String> with,
            @Nullable List<String> addresses) {}
}
