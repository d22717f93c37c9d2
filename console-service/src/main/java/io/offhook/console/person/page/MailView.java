package io.offhook.console.person.page;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.words.EventWords;
import io.offhook.console.timeline.words.Tone;
import io.offhook.contracts.selfcare.MailFailed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail to a user.
 *
 * @param failed whether it did not arrive
 * @param phoneId of the phone that it was about; absent: of several, or none
 */
record MailView(
        Instant at,
        String sentence,
        boolean failed,
        boolean permanent,
        @Nullable UUID phoneId) {

    static MailView of(TimelineEntry entry) {
        var words = EventWords.of(entry);
        return new MailView(
                entry.at(),
                words.sentence(),
                words.tone() == Tone.BAD,
                entry.event().orElse(null) instanceof MailFailed it && it.permanent(),
                entry.handles().phoneId());
    }
}
