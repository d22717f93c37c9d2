package io.offhook.planted;

import io.offhook.planted.PlantingBugs.Outcome;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.cli.OutputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook planted-bugs}: the proof that tests find bugs. */
@Command(
        name = "planted-bugs",
        description = {
            "Plants bugs in a copy of the compiled code, one at a time, and runs the tests that must find each.",
            "The exit code is 0 only if every bug is found. The checkout is not changed."
        },
        sortOptions = false)
final class PlantedBugsCommand implements Callable<Integer> {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "N",
            description = "Only the bugs with these numbers. Default: all.")
    Set<Integer> only = Set.of();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "180",
            description = "Tests that take longer count as failed. Default: 180.")
    int timeout;

    @Option(names = "--list", description = "List the bugs and plant none.")
    boolean list;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() throws Exception {
        var bugs = BugList.chosen(only);
        if (bugs.isEmpty() || timeout < 1) {
            throw output.usageError("--only must name bugs of the list, and --timeout be at least 1");
        }
        if (list) {
            output.print(
                    bugs,
                    () -> bugs.stream()
                            .map(bug -> "%3d  %s (%s)".formatted(bug.number(), bug.title(), bug.module()))
                            .toList());
            return ExitCode.OK;
        }
        var directory = Files.createTempDirectory("offhook-planted-bugs");
        try {
            var outcomes = plant(bugs, directory);
            output.print(outcomes, () -> lines(outcomes));
            return outcomes.stream().allMatch(Outcome::found) ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            delete(directory);
        }
    }

    private List<Outcome> plant(List<PlantedBug> bugs, Path directory) throws Exception {
        var script = Path.of(Objects.requireNonNull(System.getenv("OFFHOOK_SCRIPT"), "run it as ./offhook"));
        var checkout = Objects.requireNonNull(script.getParent());
        var copy = new CompiledCopy(checkout, directory);
        var log = checkout.resolve(".offhook/planted-bugs.log");
        var tests = new TestProcess(copy, log, Duration.ofSeconds(timeout));
        return new PlantingBugs(copy, tests, output.err()).run(bugs);
    }

    private static List<String> lines(List<Outcome> outcomes) {
        var lines = new ArrayList<String>();
        var survived = outcomes.stream().filter(each -> !each.found()).toList();
        lines.add("Bugs      " + outcomes.size());
        lines.add("Found     " + (outcomes.size() - survived.size()));
        lines.add("Survived  " + survived.size());
        survived.forEach(each -> lines.add("  %2d %s (%s)".formatted(each.number(), each.title(), each.file())));
        return lines;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
