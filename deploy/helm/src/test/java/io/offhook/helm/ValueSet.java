package io.offhook.helm;

import java.nio.file.Path;
import java.util.Locale;

/** The values that the tests render the chart with: files of {@code src/test/resources/values}. */
enum ValueSet {
    MINIMAL,
    STRIMZI,
    PLAIN_KAFKA,
    CERT_MANAGER,
    DEVELOPMENT;

    Path file() {
        var name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Path.of("src/test/resources/values", name + ".yaml");
    }
}
