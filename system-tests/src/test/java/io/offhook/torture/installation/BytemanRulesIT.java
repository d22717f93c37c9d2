package io.offhook.torture.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule for a method that was renamed never fires; better to be told here than by a run that proves nothing. */
class BytemanRulesIT {

    private static final Path RULES = Path.of("src/main/resources/rules");
    private static final Path SERVICE = Path.of("../activation-service/target/quarkus-app");
    private static final Pattern CLASS = Pattern.compile("(?m)^CLASS (\\S+)$");
    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD (\\w+)(\\((.*)\\))?$");

    static List<String> rules() throws IOException {
        try (var files = Files.list(RULES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_names_one_method_of_the_packaged_service(String rule) throws Exception {
        var text = Files.readString(RULES.resolve(rule));
        var className = first(CLASS, text, 1);
        var wanted = first(METHOD, text, 1);
        var parameters = first(METHOD, text, 3);
        try (var loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            var methods = Arrays.stream(Class.forName(className, false, loader).getDeclaredMethods())
                    .filter(method -> method.getName().equals(wanted))
                    .filter(method -> parameters.isEmpty()
                            || Arrays.stream(method.getParameterTypes())
                                    .map(Class::getName)
                                    .collect(Collectors.joining(","))
                                    .equals(parameters))
                    .toList();
            assertThat(methods).as("%s.%s", className, wanted).hasSize(1);
        }
    }

    private static String first(Pattern pattern, String text, int group) {
        var found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        var value = found.group(group);
        return value == null ? "" : value;
    }

    private static URL[] jars() {
        return Stream.of("app", "lib/boot", "lib/main")
                .map(SERVICE::resolve)
                .flatMap(BytemanRulesIT::list)
                .map(BytemanRulesIT::url)
                .toArray(URL[]::new);
    }

    private static Stream<Path> list(Path directory) {
        try (var files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException missing) {
            throw new AssertionError("build the activation service first: " + directory, missing);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
