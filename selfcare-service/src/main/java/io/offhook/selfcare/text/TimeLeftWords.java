package io.offhook.selfcare.text;

import io.offhook.selfcare.language.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.time.Instant;

/** Says in words how long something lasts. */
public final class TimeLeftWords {

    private TimeLeftWords() {}

    /** For example {@code 6 days and 23 hours}: at most two units, rounded down. */
    public static String of(Instant now, Instant end, Language language) {
        var text = MessageBundles.get(TimeText.class, Localized.Literal.of(language.tag()));
        var left = Duration.between(now, end);
        if (left.toDays() > 0) {
            var days = text.days(left.toDays());
            return left.toHoursPart() == 0 ? days : text.both(days, text.hours(left.toHoursPart()));
        }
        if (left.toHours() > 0) {
            var hours = text.hours(left.toHours());
            return left.toMinutesPart() == 0 ? hours : text.both(hours, text.minutes(left.toMinutesPart()));
        }
        return left.toMinutes() > 0 ? text.minutes(left.toMinutes()) : text.lessThanAMinute();
    }
}
