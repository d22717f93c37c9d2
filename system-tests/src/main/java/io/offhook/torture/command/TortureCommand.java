package io.offhook.torture.command;

import io.offhook.torture.run.TortureOptions;
import io.offhook.torture.run.ProgressLines;
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
            "Storms two replicas of the activation service with phones while faults are injected, then judges.",
            "Starts servers of its own and touches no running stack. Prints faults injected, redemptions, refusals and",
            "violations; the exit code is 0 only without violations and when every fault that was armed struck."
        },
        sortOptions = false)
public final class TortureCommand implements Callable<Integer> {

    private static final int SECONDS = 60;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "5", description = "How long. Default: 5.")
    double minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Where all choices come from: the same seed, the same plan. Default: a new one, printed.")
    @Nullable
    Long seed;

    @Option(
            names = "--faults",
            split = ",",
            paramLabel = "N",
            description = "Only these, by their numbers. Default: all.")
    Set<Integer> faults = Set.of();

    @Option(names = "--hands", paramLabel = "N", defaultValue = "6", description = "PhoneFactory at a time. Default: 6.")
    int hands;

    @Option(
            names = "--break-judge",
            description = "Accept on Redis alone, to see that violations are found. Must end with exit code 1.")
    boolean breakJudge;

    @Option(names = "--json", description = "Print one JSON document; progress goes to standard error either way.")
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
            throw new ParameterException(line, "--minutes is more than 0, --hands at least 1");
        }
        var jar = checkout().resolve("activation-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new ParameterException(line, jar + " is missing: build it with ./mvnw package");
        }
        long chosen = seed == null ? System.currentTimeMillis() % 1_000_000 : seed;
        var length = Duration.ofSeconds(Math.round(minutes * SECONDS));
        var order = new TortureOptions(length, chosen, faults, breakJudge, hands, jar, keep(chosen));
        var report = new TortureRun(order, new ProgressLines(line.getErr())).run();
        if (json) {
            line.getOut().println(ReportJson.of(report).toPrettyString());
        } else {
            ReportText.lines(report).forEach(line.getOut()::println);
        }
        line.getOut().flush();
        return report.isProof() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Set by the script; the directory above, where it is started by hand in the module. */
    private static Path checkout() {
        return Optional.ofNullable(System.getenv("OFFHOOK_CHECKOUT"))
                .map(Path::of)
                .orElseGet(() -> Path.of("..").toAbsolutePath().normalize());
    }

    private static Path keep(long seed) {
        return Optional.ofNullable(System.getenv("OFFHOOK_HOME"))
                .map(Path::of)
                .orElseGet(() -> checkout().resolve(".offhook"))
                .resolve("torture-" + seed);
    }
}
