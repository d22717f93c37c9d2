package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every meter that the sources create has a help text, and no text is of a meter that nobody creates. */
class MeterDescriptionsTest {

    private static final List<String> MODULES = List.of(
            "eventing",
            "rest",
            "phone-listener",
            "provisioning-service",
            "activation-service",
            "tvs-service",
            "selfcare-service",
            "console-service");
    private static final Pattern METER =
            Pattern.compile("(?:counter|gauge|timer|builder|count)\\(\\s*\"(offhook\\.[a-z.]+)\"");

    @Test
    void meters_and_texts_are_the_same() throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("../rest/src/main/resources/META-INF/offhook-meters.properties"))) {
            texts.load(reader);
        }

        assertThat(meters()).containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames());
    }

    private static Set<String> meters() throws IOException {
        var found = new TreeSet<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    METER.matcher(Files.readString(file)).results().forEach(meter -> found.add(meter.group(1)));
                }
            }
        }
        return found;
    }
}
