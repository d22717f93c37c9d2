package io.offhook.console.explanation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.console.explanation.Explanation;
import io.offhook.console.explanation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why something did not come up.
 *
 * @param finding which of all answers it is
 * @param sentence for a person to read; times are in UTC
 * @param since when it began, if that is known
 * @param evidence ids of the events that say so, the decisive one first
 */
@Schema(name = "Explanation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationView(
        SubjectView subject,
        Rule finding,
        String sentence,
        @Nullable Instant since,
        RemedyView remedy,
        List<UUID> evidence) {

    static ExplanationView of(Explanation explanation) {
        var finding = explanation.finding();
        return new ExplanationView(
                SubjectView.of(explanation.subject()),
                explanation.rule(),
                finding.sentence().text(),
                Optional.of(finding.since()).filter(Instant.EPOCH::isBefore).orElse(null),
                RemedyView.of(finding.next()),
                finding.evidence());
    }
}
