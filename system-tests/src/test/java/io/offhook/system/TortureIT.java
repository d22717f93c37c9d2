package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.system.OffhookScript.CommandResult;
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
        var result =
                new OffhookScript(home).run("torture", "--minutes", "0.6", "--rate", "30", "--seed", SEED, "--json");

        assertThat(result.exitCode()).as(() -> explain(result)).isZero();
        var report = result.json();
        assertThat(report.path("violations")).isEmpty();
        assertThat(report.path("faults")).isNotEmpty();
        assertThat(report.path("redemptions").asInt()).isGreaterThan(10);
    }

    /**
     * A checker that finds no violation here proves nothing. Only faults that leave Redis alone: a code that Redis does
     * not know goes to the database, and a slow machine can spend the whole run there.
     */
    @Test
    void a_redemption_without_the_database_is_found() throws Exception {
        var result = new OffhookScript(home)
                .run(
                        "torture",
                        "--minutes",
                        "0.2",
                        "--rate",
                        "30",
                        "--faults",
                        "16",
                        "--seed",
                        SEED,
                        "--break-judge",
                        "--json");

        assertThat(result.exitCode()).as(() -> explain(result)).isEqualTo(1);
        assertThat(result.json().path("violations").findValuesAsText("rule")).contains("R2");
    }

    /** Saves the artifacts of the run from the temporary folder, and says where they are. */
    private String explain(CommandResult result) {
        var saved = Path.of("target", "torture-" + SEED).toAbsolutePath();
        try {
            Files.createDirectories(saved);
            Files.writeString(saved.resolve("report.json"), result.out());
            Files.writeString(saved.resolve("progress.txt"), result.err());
            var artifacts = home.resolve("torture-" + SEED);
            if (Files.isDirectory(artifacts)) {
                copy(artifacts, saved);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return "history and logs: " + saved + "\n" + result.out() + result.err();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
