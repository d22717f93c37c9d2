package io.offhook.console.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The first rows of files that were handed on, for the page of their jobs. They name persons, so they are in memory alone and for a short
 * time; the page does without them elsewhere and later.
 */
@ApplicationScoped
public class FirstRows {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 100;

    private final Cache<UUID, FileRows> rows =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    public void put(UUID job, FileRows first) {
        rows.put(job, first);
    }

    /** A person was erased whom they may name. */
    public void forgetAll() {
        rows.invalidateAll();
    }

    public Optional<FileRows> of(UUID job) {
        return Optional.ofNullable(rows.getIfPresent(job));
    }
}
