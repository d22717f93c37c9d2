package io.offhook.provisioning.files.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that Windows has for time zones, as the Unicode CLDR maps them: phones know those in {@code timeZone}. */
final class WindowsZones {

    private static final Map<String, String> BY_IANA_NAME = read("/timezones/windows-zones.properties");

    private WindowsZones() {}

    /** @param zone of the IANA database; empty for one that Windows does not have */
    static Optional<String> of(String zone) {
        return Optional.ofNullable(BY_IANA_NAME.get(zone));
    }

    private static Map<String, String> read(String resource) {
        var zones = new Properties();
        try (var file = WindowsZones.class.getResourceAsStream(resource)) {
            zones.load(Objects.requireNonNull(file, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zones.stringPropertyNames().stream()
                .flatMap(windows ->
                        Stream.of(zones.getProperty(windows).split(" ")).map(zone -> Map.entry(zone, windows)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
