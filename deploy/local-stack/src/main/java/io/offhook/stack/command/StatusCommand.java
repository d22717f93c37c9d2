package io.offhook.stack.command;

import io.offhook.stack.run.PartStatus;
import io.offhook.stack.run.Stack;
import io.offhook.stack.run.StackSummary;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.http.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status} */
@Command(
        name = "status",
        description = "Shows what runs, where, and whether it is ready.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is ready", "3:something is not, or nothing runs"})
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_READY = 3;

    @Mixin
    private final HelpOption help = new HelpOption();

    private final Stack stack;
    private final PrintWriter out;

    StatusCommand(Stack stack, PrintWriter out) {
        this.stack = stack;
        this.out = out;
    }

    @Option(names = "--json", description = "As JSON: {ready, parts: [{name, state, pid, port, url, ready, log}]}.")
    private boolean json;

    @Override
    public Integer call() {
        var parts = stack.state().parts().parallelStream().map(PartStatus::of).toList();
        boolean ready = !parts.isEmpty() && parts.stream().allMatch(PartStatus::ready);
        if (json) {
            out.print(Json.text(Map.of("ready", ready, "parts", parts)) + "\n");
        } else {
            print(parts, out);
            stack.at().map(StackSummary::forPhones).ifPresent(line -> out.println("  phones connect to  " + line));
        }
        out.flush();
        return ready ? 0 : NOT_READY;
    }

    private static void print(List<PartStatus> parts, PrintWriter out) {
        if (parts.isEmpty()) {
            out.println("Nothing of this stack runs. Start it with ./offhook up");
        }
        for (var part : parts) {
            var pid = part.pid().isPresent() ? "pid " + part.pid().getAsLong() : "";
            out.printf("  %-14s %-10s %-12s %s%n", part.name(), word(part.state()), pid, part.url());
        }
        if (parts.stream().anyMatch(part -> part.state() == PartStatus.State.DOWN)) {
            out.println("./offhook up brings back what is down.");
        }
    }

    private static String word(PartStatus.State state) {
        return switch (state) {
            case READY -> "ready";
            case NOT_READY -> "not ready";
            case DOWN -> "down";
        };
    }
}
