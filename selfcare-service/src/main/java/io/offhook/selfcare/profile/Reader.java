package io.offhook.selfcare.profile;

import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.language.LocalTimes;
import java.time.ZoneId;

/**
 * Who reads a page or a mail.
 *
 * @param name to greet with; the user id if no name is known
 */
public record Reader(String userId, String name, Language language, ZoneId zone) {

    public LocalTimes times() {
        return new LocalTimes(zone, language);
    }

    /** Not for logs: the name is personal. */
    @Override
    public String toString() {
        return "Reader[" + userId + "]";
    }
}
