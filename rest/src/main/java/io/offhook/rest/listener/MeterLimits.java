package io.offhook.rest.listener;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.offhook.listener.KnownMethods;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/** Bounds the meters that callers can create: no tag has a text that a caller chose, and the number of series is limited. */
class MeterLimits {

    private static final int MAX_SERIES = 5_000;
    private static final int MAX_PATHS = 200;

    /** Methods unknown to HTTP have one name, and what they ask for has none. */
    @Produces
    @Singleton
    MeterFilter knownMethods() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var method = id.getTag("method");
                if (method == null || KnownMethods.contains(method)) {
                    return id;
                }
                var tags = new ArrayList<>(id.getTags());
                tags.replaceAll(tag -> switch (tag.getKey()) {
                    case "method" -> Tag.of("method", "OTHER");
                    case "uri" -> Tag.of("uri", "UNKNOWN");
                    default -> tag;
                });
                return id.replaceTags(tags);
            }
        };
    }

    /** Each caller's address and port would be a series. */
    @Produces
    @Singleton
    MeterFilter noDatagrams() {
        return MeterFilter.denyNameStartsWith("udp.");
    }

    @Produces
    @Singleton
    MeterFilter pathLimit() {
        return MeterFilter.maximumAllowableTags("http.server", "uri", MAX_PATHS, MeterFilter.deny());
    }

    @Produces
    @Singleton
    MeterFilter seriesLimit() {
        return MeterFilter.maximumAllowableMetrics(MAX_SERIES);
    }
}
