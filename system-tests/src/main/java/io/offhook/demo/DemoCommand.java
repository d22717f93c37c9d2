package io.offhook.demo;

import io.offhook.demo.step.DemoReport;
import io.offhook.demo.step.FinishedStep;
import io.offhook.demo.step.TextOutput;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.EphemeralStack;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.stackclient.stack.StackState;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code ./offhook demo}: one phone from the order to its registration, step by step, each step checked. */
@Command(
        name = "demo",
        description = {
            "Imports phones from a CSV file, boots one and checks its configuration. Uses the running stack, or starts"
                    + " one.",
            "Checks every step, and stops at the first that fails."
        })
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (StackHome.usual().state()) {
            case StackState.Ready(var stack) -> run(stack);
            case StackState.Unready unready -> throw new IOException(unready.message());
            case StackState.None() -> runOnStackOfItsOwn();
        };
    }

    private int runOnStackOfItsOwn() throws IOException, InterruptedException {
        var script = Optional.ofNullable(System.getenv("OFFHOOK_SCRIPT"))
                .orElseThrow(() -> new IOException("no stack runs here; start one with ./offhook up"));
        output.err().println("No stack runs here. Starting one for the demo.");
        try (var stack = EphemeralStack.start(script, output.json() ? Redirect.DISCARD : Redirect.INHERIT)) {
            return run(stack.description());
        }
    }

    private int run(StackDescription stack) throws IOException {
        var steps = new ArrayList<FinishedStep>();
        var passed = new DemoRun(stack, output.json() ? steps::add : new TextOutput(output.out())).run();
        if (output.json()) {
            output.print(DemoReport.of(passed, steps), List::of);
        }
        return passed ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
