package io.offhook.attack.command;

import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.run.AttackCatalogue;
import io.offhook.attack.run.AttackOptions;
import io.offhook.attack.run.AttackReport;
import io.offhook.attack.run.AttackRun;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.EphemeralStack;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.stackclient.stack.StackState;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook attack}: hostile requests to every port of a stack, and the checks of what must hold. */
@Command(
        name = "attack",
        description = {
            "Attacks every port of the services over the network, and checks that they hold. Uses the running stack, or"
                    + " starts one.",
            "It adds phones to a running stack, and changes its settings, anchors and trust lists.",
            "The exit code is 0 only if there is no violation."
        },
        sortOptions = false)
public final class AttackCommand implements Callable<Integer> {

    private static final int SECONDS = 60;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "3",
            description = "Length of the run; the attacks of a fixed length need about one. Default: 3.")
    double minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Random seed: the same seed sends the same. Default: a new one, which is printed.")
    @Nullable
    Long seed;

    @Option(
            names = "--attacks",
            split = ",",
            paramLabel = "NAME",
            description = "Only the attacks with these names. Default: all.")
    Set<String> attacks = Set.of();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() throws Exception {
        if (minutes <= 0) {
            throw output.usageError("--minutes must be more than 0");
        }
        var unknown = attacks.stream()
                .filter(each -> !AttackCatalogue.names().contains(each))
                .findFirst();
        if (unknown.isPresent()) {
            throw output.usageError("There is no attack '" + unknown.get() + "'; there are "
                    + String.join(", ", AttackCatalogue.names()));
        }
        var home = StackHome.usual();
        return switch (home.state()) {
            case StackState.Ready(var stack) -> attack(new TargetStack(stack, home));
            case StackState.Unready unready -> throw new IOException(unready.message());
            case StackState.None() -> attackTemporaryStack();
        };
    }

    private int attackTemporaryStack() throws IOException, InterruptedException {
        var script = Optional.ofNullable(System.getenv("OFFHOOK_SCRIPT"))
                .orElseThrow(() -> new IOException("no stack runs here; start one with ./offhook up"));
        output.err().println("No stack runs here. Starting one for the attack.");
        try (var stack = EphemeralStack.start(script, output.json() ? Redirect.DISCARD : Redirect.INHERIT)) {
            return attack(new TargetStack(stack.description(), stack.home()));
        }
    }

    private int attack(TargetStack target) throws IOException, InterruptedException {
        long chosen = seed == null ? System.currentTimeMillis() % 1_000_000 : seed;
        var options = new AttackOptions(Duration.ofSeconds(Math.round(minutes * SECONDS)), chosen, attacks);
        output.err().println("seed " + chosen);
        var report = new AttackRun(
                        target, options, result -> ReportText.progress(result).forEach(output.err()::println))
                .run();
        output.print(ReportJson.of(report), () -> ReportText.lines(report));
        return exitCode(report);
    }

    private static int exitCode(AttackReport report) {
        return report.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
