package io.offhook.selfcare.profile.store;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/** What holds for people who chose nothing, and what else is said of this portal: a mapping knows all keys with its prefix. */
@ConfigMapping(prefix = "offhook.self-care")
interface ProfileDefaults {

    /** For example {@code en}; if neither the person nor the browser nor the user topic says one. */
    String language();

    /** Of the place where the phones are. */
    ZoneId timeZone();

    /** Where people find the portal. */
    URI url();

    /** Whom they ask for help: a name, a telephone number, or an address. */
    Optional<String> help();
}
