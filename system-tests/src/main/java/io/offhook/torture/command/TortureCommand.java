package io.offhook.torture.command;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.torture.installation.InstallationPlan;
import io.offhook.torture.run.ProgressLines;
import io.offhook.torture.run.TortureOptions;
import io.offhook.torture.run.TortureRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook torture}: an installation of its own under load and faults, and the checks of what must hold. */
@Command(
        name = "torture",
        description = {
            "Phones redeem codes at two replicas of the services while faults are injected. Then checks the results.",
            "Starts separate servers and does not use a running stack. Prints faults, redemptions, refusals and"
                    + " violations.",
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
            description = "Random seed: the same seed gives the same plan. Default: a new one, which is printed.")
    @Nullable
    Long seed;

    @Option(
            names = "--faults",
            split = ",",
            paramLabel = "N",
            description = "Only the faults with these numbers. Default: all.")
    Set<Integer> faults = Set.of();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "150",
            description = "Codes a second that phones begin to redeem, if the services keep up. Default: 150.")
    int rate;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "48",
            description = "Highest number of codes at the same time. Default: 48.")
    int concurrency;

    @Option(
            names = "--services",
            paramLabel = "activation|all",
            defaultValue = "activation",
            description = "Which services run, each as two replicas. Default: activation, with the harness in the place"
                    + " of the others.")
    String services = "activation";

    @Option(
            names = "--brokers",
            paramLabel = "1|3",
            defaultValue = "1",
            description = "Brokers of Kafka: one, or three that lose one of them. Default: 1.")
    int brokers;

    @Option(
            names = "--old-jar",
            paramLabel = "DIR",
            description =
                    "A checkout of an earlier version, built with ./mvnw package: one replica of each service runs"
                            + " from there, and upgrades exchange the versions.")
    @Nullable
    Path old;

    @Option(
            names = "--break-judge",
            description =
                    "Accept codes without the database, to prove that violations are found. Must end with exit code 1.")
    boolean breakJudge;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() throws Exception {
        if (minutes <= 0 || concurrency < 1 || rate < 1) {
            throw output.usageError("--minutes must be more than 0, --rate and --concurrency at least 1");
        }
        if (brokers != 1 && brokers != 3) {
            throw output.usageError("--brokers is 1 or 3");
        }
        var running = running();
        requireJars(build(), running);
        if (old != null) {
            requireJars(old, running);
        }
        long chosen = seed == null ? System.currentTimeMillis() % 1_000_000 : seed;
        var length = Duration.ofSeconds(Math.round(minutes * SECONDS));
        var options = new TortureOptions(
                length,
                chosen,
                faults,
                breakJudge,
                rate,
                concurrency,
                brokers,
                build(),
                Optional.ofNullable(old).map(Path::toAbsolutePath),
                running,
                artifacts(chosen));
        var report = new TortureRun(options, new ProgressLines(output.err())).run();
        output.print(ReportJson.of(report), () -> ReportText.lines(report));
        return report.isProof() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Set<Service> running() {
        return switch (services) {
            case "activation" -> EnumSet.of(Service.ACTIVATION);
            case "all" -> EnumSet.allOf(Service.class);
            default -> throw output.usageError("--services is activation or all");
        };
    }

    private void requireJars(Path build, Set<Service> running) {
        for (var service : running) {
            var jar = InstallationPlan.jar(build, service);
            if (!Files.exists(jar)) {
                throw output.usageError(jar + " is missing: build it with ./mvnw package");
            }
        }
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
