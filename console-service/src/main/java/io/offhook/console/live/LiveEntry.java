package io.offhook.console.live;

import io.offhook.console.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry with where it happened.
 *
 * @param phoneName the device name that the phone has now, or had last; absent as the pool is
 * @param devicePool of the phone that it is about; absent: it is about none that is known
 */
public record LiveEntry(
        TimelineEntry entry,
        @Nullable String phoneName,
        @Nullable String devicePool) {}
