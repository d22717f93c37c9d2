package io.offhook.torture.command;

import io.offhook.torture.run.ProgressLines;
import io.offhook.torture.run.TortureOptions;
import io.offhook.torture.run.TortureRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "torture",
        description = {
            "Lets phones redeem codes at two replicas of the activation service while faults are injected, then judges.",
            "Starts servers of its own and touches no running stack. Prints faults, redemptions, refusals and violations.",
            "The exit code is 0 only if there is no violation and every armed fault fired."
        },
        sortOptions = false)
public final class TortureCommand implements Callable<Integer> {

    private static final int SECONDS = 60;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "5", description = "Length of the run. Default: 5.")
    double minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Source of all choices: the same seed makes the same plan. Default: a new one, printed.")
    @Nullable
    Long seed;

    @Option(
            names = "--faults",
            split = ",",
            paramLabel = "N",
            description = "Only the faults with these numbers. Default: all.")
    Set<Integer> faults = Set.of();

    @Option(
            names = "--hands",
            paramLabel = "N",
            defaultValue = "6",
            description = "Phones at work at once. Default: 6.")
    int hands;

    @Option(
            names = "--break-judge",
            description = "Accept codes on Redis alone, to prove that violations are found. Must end with exit code 1.")
    boolean breakJudge;

    @Option(names = "--json", description = "Print one JSON document. Progress goes to standard error in any case.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var line = Objects.requireNonNull(spec).commandLine();
        if (minutes <= 0 || hands < 1) {
            throw new ParameterException(line, "--minutes must be more than 0, --hands at least 1");
        }
        var jar = build().resolve("activation-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new ParameterException(line, jar + " is missing: build it with ./mvnw package");
        }
        long chosen = seed == null ? System.currentTimeMillis() % 1_000_000 : seed;
        var length = Duration.ofSeconds(Math.round(minutes * SECONDS));
        var options = new TortureOptions(length, chosen, faults, breakJudge, hands, jar, artifacts(chosen));
        var report = new TortureRun(options, new ProgressLines(line.getErr())).run();
        if (json) {
            line.getOut().println(ReportJson.of(report));
        } else {
            ReportText.lines(report).forEach(line.getOut()::println);
        }
        line.getOut().flush();
        return report.isProof() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Set by ./offhook. Default: the parent directory, for a start by hand in the module. */
    private static Path build() {
        return Optional.ofNullable(System.getenv("OFFHOOK_BUILD"))
                .map(Path::of)
                .orElseGet(() -> Path.of("..").toAbsolutePath().normalize());
    }

    private static Path artifacts(long seed) {
        return Optional.ofNullable(System.getenv("OFFHOOK_HOME"))
                .map(Path::of)
                .orElseGet(() -> build().resolve(".offhook"))
                .resolve("torture-" + seed);
    }
}
