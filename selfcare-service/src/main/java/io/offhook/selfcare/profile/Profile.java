package io.offhook.selfcare.profile;

import io.offhook.selfcare.language.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person chose.
 *
 * @param language empty: that of the browser, or of the user topic, or of the installation
 * @param zone empty: that of the installation
 * @param mailsWanted whether mails are sent that nobody is obliged to send, such as reminders
 */
public record Profile(Optional<Language> language, Optional<ZoneId> zone, boolean mailsWanted) {

    /** Of a person who chose nothing. */
    public static final Profile NONE = new Profile(Optional.empty(), Optional.empty(), true);

    /** Names of what is another choice than before. */
    public List<String> changedFrom(Profile before) {
        return Stream.of(
                        Optional.of("language").filter(it -> !language.equals(before.language)),
                        Optional.of("timeZone").filter(it -> !zone.equals(before.zone)),
                        Optional.of("mailsWanted").filter(it -> mailsWanted != before.mailsWanted))
                .flatMap(Optional::stream)
                .toList();
    }
}
