package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/configuration.md} against the files of defaults. */
class ConfigurationPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provisioning-service/src/main/resources/application.properties",
                "activation-service/src/main/resources/application.properties",
                "tvs-service/src/main/resources/application.properties",
                "selfcare-service/src/main/resources/application.properties",
                "console-service/src/main/resources/application.properties",
                "pages/src/main/resources/META-INF/microprofile-config.properties",
                "rest/src/main/resources/META-INF/microprofile-config.properties",
                "eventing/src/main/resources/META-INF/microprofile-config.properties"
            })
    void every_key_with_a_default_is_on_the_page(String file) throws IOException {
        var page = Files.readString(Path.of("../docs/configuration.md"));
        var defaults = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("..", file))) {
            defaults.load(reader);
        }

        assertThat(defaults.stringPropertyNames())
                .filteredOn(key -> key.startsWith("offhook."))
                .isNotEmpty()
                .allMatch(key -> page.contains("`" + key + "`"));
    }
}
