package io.offhook.selfcare.profile.store;

import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.profile.Profile;
import java.time.ZoneId;
import java.util.Optional;

/** What a person chose, as the table has it: language, time zone, whether mails are wanted. */
final class ProfileRow {

    private ProfileRow() {}

    static Profile read(Object... columns) {
        return new Profile(
                Language.of((String) columns[0]),
                Optional.ofNullable((String) columns[1]).map(ZoneId::of),
                (Boolean) columns[2]);
    }
}
