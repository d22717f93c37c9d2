package io.offhook.rest.listener;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.offhook.listener.KnownMethods;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bounds the meters that callers can create: no tag has a text that a caller chose, and the number of series is limited. */
class MeterLimits {

    private static final int MAX_SERIES = 5_000;
    private static final int MAX_PATHS = 300;

    /** One path has as many spellings as it has letters, and each would be a series; a template has none of these. */
    private static final Pattern ODD_SPELLING = Pattern.compile("[%;]|//|/\\.");

    /** Methods unknown to HTTP have one name, and what they ask for has none; nor have odd spellings, and what is closed before it is routed. */
    @Produces
    @Singleton
    MeterFilter knownMethods() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var method = id.getTag("method");
                boolean known = method == null || KnownMethods.contains(method);
                if (known && !"RESET".equals(id.getTag("status")) && !isOdd(id.getTag("uri"))) {
                    return id;
                }
                var tags = new ArrayList<>(id.getTags());
                tags.replaceAll(tag -> switch (tag.getKey()) {
                    case "method" -> known ? tag : Tag.of("method", "OTHER");
                    case "uri" -> Tag.of("uri", "UNKNOWN");
                    default -> tag;
                });
                return id.replaceTags(tags);
            }
        };
    }

    private static boolean isOdd(@Nullable String uri) {
        return uri != null && ODD_SPELLING.matcher(uri).find();
    }

    /** Of {@code GET x} and {@code CONNECT x:443} the framework does not see that {@code /x} is what was sent, and no route. */
    @Produces
    @Singleton
    HttpServerMetricsTagsContributor pathsAlone() {
        return context -> {
            var path = context.request().path();
            return path != null && path.startsWith("/") ? Tags.empty() : Tags.of("uri", "UNKNOWN");
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
