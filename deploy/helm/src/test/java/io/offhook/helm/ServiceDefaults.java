package io.offhook.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The {@code application.properties} of a service. */
final class ServiceDefaults {

    private static final Path ROOT = Path.of("../..");

    private ServiceDefaults() {}

    static Properties of(String service) {
        var defaults = new Properties();
        var file = ROOT.resolve(service + "-service/src/main/resources/application.properties");
        try (var reader = Files.newBufferedReader(file)) {
            defaults.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return defaults;
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
