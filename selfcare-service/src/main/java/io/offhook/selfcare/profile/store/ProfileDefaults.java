package io.offhook.selfcare.profile.store;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;

/** What holds for people who chose nothing. */
@ConfigMapping(prefix = "offhook.self-care")
interface ProfileDefaults {

    /** For example {@code en}; if neither the person nor the browser nor the user topic says one. */
    String language();

    /** Of the place where the phones are. */
    ZoneId timeZone();
}
