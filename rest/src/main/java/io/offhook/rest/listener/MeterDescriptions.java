package io.offhook.rest.listener;

import static java.util.Objects.requireNonNullElse;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Gives meters the help texts that stand in {@code META-INF}: of ours, and of libraries that have none. */
class MeterDescriptions {

    private static final List<String> FILES =
            List.of("/META-INF/offhook-meters.properties", "/META-INF/library-meters.properties");

    @Produces
    @Singleton
    MeterFilter describe() {
        var texts = read();
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var text = texts.getProperty(id.getName());
                return text == null
                                || !requireNonNullElse(id.getDescription(), "").isBlank()
                        ? id
                        : new Meter.Id(
                                id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), text, id.getType());
            }
        };
    }

    private static Properties read() {
        var texts = new Properties();
        for (var file : FILES) {
            try (var reader = new InputStreamReader(
                    Objects.requireNonNull(MeterDescriptions.class.getResourceAsStream(file)),
                    StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(file + " cannot be read", e);
            }
        }
        return texts;
    }
}
