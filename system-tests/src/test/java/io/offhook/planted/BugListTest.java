package io.offhook.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BugListTest {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    static List<PlantedBug> bugs() {
        return BugList.all();
    }

    /** Whoever changes the line that a bug names changes the bug with it. */
    @ParameterizedTest
    @MethodSource("bugs")
    void each_bug_fits_its_source_and_has_its_tests(PlantedBug bug) throws IOException {
        assertThat(bug.plantedIn(Files.readString(CHECKOUT.resolve(bug.file()))))
                .contains(bug.replace());
        try (var files = Files.walk(CHECKOUT.resolve(bug.testModule()).resolve("src/test/java"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsAll(
                            bug.tests().stream().map(test -> test + ".java").toList());
        }
    }

    @Test
    void there_are_at_least_forty() {
        assertThat(BugList.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(BugList.all().stream().map(PlantedBug::title)).doesNotHaveDuplicates();
    }

    @Test
    void a_bug_that_fits_twice_or_nowhere_is_refused() {
        var bug = new PlantedBug(1, "t", "m/src/main/java/A.java", "a < b", "a <= b", "m", List.of("ATest"));

        assertThat(bug.plantedIn("if (a < b)")).isEqualTo("if (a <= b)");
        assertThatThrownBy(() -> bug.plantedIn("a < b || a < b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bug.plantedIn("a > b")).isInstanceOf(IllegalArgumentException.class);
    }
}
