package io.offhook.stack.command;

import io.offhook.stack.run.PartStatus;
import io.offhook.stack.run.Stack;
import io.offhook.stack.run.StackSummary;
import io.offhook.stackclient.cli.OutputOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./offhook status}: which parts run, and which services are ready. */
@Command(
        name = "status",
        description = {
            "Prints the parts of the stack, their addresses, and whether they are ready.",
            "With --json: {ready, parts: [{name, state, pid, port, url, ready, log}]}."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every part is ready", "3:a part is not ready, or no stack runs"})
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_READY = 3;

    private final Stack stack;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    StatusCommand(Stack stack) {
        this.stack = stack;
    }

    @Override
    public Integer call() {
        var parts = stack.state().parts().parallelStream().map(PartStatus::of).toList();
        boolean ready = !parts.isEmpty() && parts.stream().allMatch(PartStatus::ready);
        output.print(Map.of("ready", ready, "parts", parts), () -> lines(parts));
        return ready ? 0 : NOT_READY;
    }

    private List<String> lines(List<PartStatus> parts) {
        var lines = new ArrayList<String>();
        if (parts.isEmpty()) {
            lines.add("This stack does not run. Start it with ./offhook up");
        }
        for (var part : parts) {
            var pid = part.pid().isPresent() ? "pid " + part.pid().getAsLong() : "";
            lines.add("  %-14s %-10s %-12s %s".formatted(part.name(), word(part.state()), pid, part.url()));
        }
        if (parts.stream().anyMatch(part -> part.state() == PartStatus.State.DOWN)) {
            lines.add("./offhook up restarts what is down.");
        }
        stack.at().map(StackSummary::forPhones).ifPresent(line -> lines.add("  phones connect to  " + line));
        return lines;
    }

    private static String word(PartStatus.State state) {
        return switch (state) {
            case READY -> "ready";
            case NOT_READY -> "not ready";
            case DOWN -> "down";
        };
    }
}
