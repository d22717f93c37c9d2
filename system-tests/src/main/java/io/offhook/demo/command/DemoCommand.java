package io.offhook.demo.command;

import io.offhook.demo.DemoRun;
import io.offhook.demo.step.JsonOutput;
import io.offhook.demo.step.TextOutput;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.stack.EphemeralStack;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.stackclient.stack.StackState;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
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
            "Tells the story of the first phone, on the running stack or on one of its own.",
            "From a CSV to a configured phone; stops at the first step that goes wrong."
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
            case StackState.Ready(var stack) -> tell(stack);
            case StackState.Unready unready -> throw new IOException(unready.message());
            case StackState.None() -> tellOnStackOfItsOwn();
        };
    }

    private int tellOnStackOfItsOwn() throws IOException, InterruptedException {
        var script = Optional.ofNullable(System.getenv("OFFHOOK_SCRIPT"))
                .orElseThrow(() -> new IOException("no stack runs here; start one with ./offhook up"));
        Objects.requireNonNull(spec).commandLine().getErr().println("No stack runs here: starting one for this demo.");
        try (var stack = EphemeralStack.start(script, json ? Redirect.DISCARD : Redirect.INHERIT)) {
            return tell(stack.description());
        }
    }

    private int tell(StackDescription stack) throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var passed = json ? tellInJson(stack, out) : new DemoRun(stack, new TextOutput(out)).tell();
        return passed ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean tellInJson(StackDescription stack, PrintWriter out) throws IOException {
        var audience = new JsonOutput();
        var passed = new DemoRun(stack, audience).tell();
        out.println(audience.document(passed).toPrettyString());
        out.flush();
        return passed;
    }
}
