package io.offhook.demo;

import io.offhook.demo.step.DemoReport;
import io.offhook.demo.step.FinishedStep;
import io.offhook.demo.step.TextOutput;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.stack.EphemeralStack;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.stackclient.stack.StackState;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Takes a phone from a CSV file to its configuration, on the running stack or on one of its own.",
            "Checks every step, and stops at the first that goes wrong."
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    boolean json;

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

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
        Objects.requireNonNull(spec).commandLine().getErr().println("No stack runs here: starting one for this demo.");
        try (var stack = EphemeralStack.start(script, json ? Redirect.DISCARD : Redirect.INHERIT)) {
            return run(stack.description());
        }
    }

    private int run(StackDescription stack) throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var passed = json ? runInJson(stack, out) : new DemoRun(stack, new TextOutput(out)).run();
        return passed ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean runInJson(StackDescription stack, PrintWriter out) throws IOException {
        var steps = new ArrayList<FinishedStep>();
        var passed = new DemoRun(stack, steps::add).run();
        out.println(Json.text(DemoReport.of(passed, steps)));
        out.flush();
        return passed;
    }
}
