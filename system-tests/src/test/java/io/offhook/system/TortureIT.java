package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.system.FrontDoor.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short runs of the torture. A run that fails leaves its history and logs in {@code target/torture-<seed>}. */
class TortureIT {

    private static final String SEED = "1";

    @TempDir
    Path home;

    @Test
    void a_code_is_redeemed_once_whatever_is_killed() throws Exception {
        var said = new FrontDoor(home).run("torture", "--minutes", "0.6", "--seed", SEED, "--json");

        assertThat(said.exitCode()).as(() -> explain(said)).isZero();
        var report = said.json();
        assertThat(report.path("violations")).isEmpty();
        assertThat(report.path("faults")).isNotEmpty();
        assertThat(report.path("redemptions").asInt()).isGreaterThan(10);
    }

    /** A checker that finds no violation here proves nothing. */
    @Test
    void a_broken_judge_is_found() throws Exception {
        var said = new FrontDoor(home).run("torture", "--minutes", "0.2", "--seed", SEED, "--break-judge", "--json");

        assertThat(said.exitCode()).as(() -> explain(said)).isEqualTo(1);
        assertThat(said.json().path("violations").findValuesAsText("rule")).contains("R2");
    }

    /** Saves the artifacts of the run from the temporary folder, and says where they are. */
    private String explain(Said said) {
        var saved = Path.of("target", "torture-" + SEED).toAbsolutePath();
        try {
            Files.createDirectories(saved);
            Files.writeString(saved.resolve("report.json"), said.out());
            Files.writeString(saved.resolve("progress.txt"), said.err());
            var artifacts = home.resolve("torture-" + SEED);
            if (Files.isDirectory(artifacts)) {
                copy(artifacts, saved);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return "history and logs: " + saved + "\n" + said.out() + said.err();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
