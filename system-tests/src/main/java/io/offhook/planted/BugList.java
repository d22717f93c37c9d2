package io.offhook.planted;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The bugs of {@code /planted-bugs.yaml}. */
final class BugList {

    private static final String RESOURCE = "/planted-bugs.yaml";

    private BugList() {}

    private record Entry(
            String title,
            String file,
            String find,
            String replace,
            @Nullable String testModule,
            List<String> tests) {}

    static List<PlantedBug> all() {
        try (var in = Objects.requireNonNull(BugList.class.getResourceAsStream(RESOURCE))) {
            var entries = new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<List<Entry>>() {});
            return IntStream.range(0, entries.size())
                    .mapToObj(i -> numbered(i + 1, entries.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with these numbers, or all. */
    static List<PlantedBug> chosen(Set<Integer> numbers) {
        return all().stream()
                .filter(bug -> numbers.isEmpty() || numbers.contains(bug.number()))
                .toList();
    }

    private static PlantedBug numbered(int number, Entry it) {
        var testModule = Objects.requireNonNullElseGet(it.testModule(), () -> PlantedBug.moduleOf(it.file()));
        return new PlantedBug(number, it.title(), it.file(), it.find(), it.replace(), testModule, it.tests());
    }
}
