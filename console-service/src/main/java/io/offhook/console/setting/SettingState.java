package io.offhook.console.setting;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting or a document as it was published.
 *
 * @param key on the topic, for example {@code device-pool/Berlin}
 * @param json the state
 * @param changedBy the account; absent: a service did
 */
public record SettingState(
        String key,
        String json,
        long version,
        Instant changedAt,
        @Nullable String changedBy) {

    /** What the key ends with. */
    public String name() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /**
     * Whether others changed it since a form was made of it: a service replaces settings whatever they were.
     *
     * @param version of the form; absent: it says none, and nothing is stale
     */
    public static boolean isStale(@Nullable String version, Optional<SettingState> now) {
        return version != null
                && !version.equals(String.valueOf(now.map(SettingState::version).orElse(0L)));
    }
}
