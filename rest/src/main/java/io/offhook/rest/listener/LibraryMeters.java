package io.offhook.rest.listener;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the meters of libraries such that Prometheus' own check of a page finds nothing: names, units and labels. */
class LibraryMeters {

    /** In nanoseconds, or with a suffix that belongs to histograms. Each is told otherwise as well, in seconds or as a gauge. */
    private static final Pattern OTHER_UNITS =
            Pattern.compile("kafka\\..*\\.(ns|ms)(\\..*)?|kafka\\..*\\.connection\\.count|process\\.cpu\\.time");

    private static final Set<String> BYTES =
            Set.of("netty.allocator.memory.used", "netty.allocator.memory.pinned", "netty.allocator.pooled.chunk.size");
    private static final Pattern UPPER = Pattern.compile("(?<=[a-z])[A-Z]");

    @Produces
    @Singleton
    MeterFilter unclean() {
        // The samples of a long task are of no type that Prometheus has.
        return MeterFilter.deny(id -> id.getType() == Meter.Type.LONG_TASK_TIMER
                || OTHER_UNITS.matcher(id.getName()).matches());
    }

    @Produces
    @Singleton
    MeterFilter named() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var tags = id.getTags().stream().map(LibraryMeters::snakeCase).toList();
                var unit = BYTES.contains(id.getName()) ? "bytes" : id.getBaseUnit();
                var name = id.getName().equals("system.cpu.count") ? "system.cpus" : id.getName();
                return new Meter.Id(name, Tags.of(tags), unit, id.getDescription(), id.getType());
            }
        };
    }

    private static Tag snakeCase(Tag tag) {
        var key = tag.getKey();
        if (key.chars().noneMatch(Character::isUpperCase)) {
            return tag;
        }
        return Tag.of(UPPER.matcher(key).replaceAll("_$0").toLowerCase(Locale.ROOT), tag.getValue());
    }
}
