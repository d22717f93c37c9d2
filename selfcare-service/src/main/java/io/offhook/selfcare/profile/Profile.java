package io.offhook.selfcare.profile;

import io.offhook.selfcare.language.Language;
import java.time.ZoneId;
import java.util.Optional;

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
}
