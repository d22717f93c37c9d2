package io.offhook.rest.listener;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Gives our meters their help texts, which stand in {@code META-INF/offhook-meters.properties}. */
class MeterDescriptions {

    private static final String FILE = "/META-INF/offhook-meters.properties";

    @Produces
    @Singleton
    MeterFilter describe() {
        var texts = read();
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var text = texts.getProperty(id.getName());
                return text == null || id.getDescription() != null
                        ? id
                        : new Meter.Id(
                                id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), text, id.getType());
            }
        };
    }

    private static Properties read() {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(MeterDescriptions.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }
}
