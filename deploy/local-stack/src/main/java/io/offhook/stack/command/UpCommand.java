package io.offhook.stack.command;

import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stack.home.PrivateFiles;
import io.offhook.stack.home.UpOptions;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stack.run.InterruptHook;
import io.offhook.stack.run.ProgressLines;
import io.offhook.stack.run.Stack;
import io.offhook.stack.run.StackStart;
import io.offhook.stack.run.StackSummary;
import io.offhook.stack.run.StackWatch;
import io.offhook.stack.run.UpLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up} */
@Command(
        name = "up",
        description = "Starts PostgreSQL, Kafka, Redis, a mail sink and the four services, and stays until Ctrl-C.",
        footer = {"", "Where it already runs, only what died is brought back; the options of the first up hold."})
final class UpCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    @Mixin
    private final HelpOption help = new HelpOption();

    private final Stack stack;
    private final PrintWriter out;

    UpCommand(Stack stack, PrintWriter out) {
        this.stack = stack;
        this.out = out;
    }

    @Option(names = "--detach", description = "Return as soon as everything is ready.")
    private boolean detach;

    @Option(names = "--ephemeral", description = "Keep no data: it is gone when the stack is taken down.")
    private boolean ephemeral;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "${env:OFFHOOK_PORT_OFFSET:-0}",
            description = "Add N to every port. Default: $OFFHOOK_PORT_OFFSET, or 0.")
    private int portOffset;

    @Option(names = "--keycloak", description = "Sign in at a real Keycloak, started with the same accounts.")
    private boolean keycloak;

    @Override
    public Integer call() throws Exception {
        var progress = new ProgressLines(out);
        PrivateFiles.ownDirectory(stack.layout().root());
        try (var starting = UpLock.in(stack.layout().home().run())) {
            var running = stack.options();
            if (running.isPresent()) {
                bringBack(stack.plan(running.get()), progress);
                return 0;
            }
            if (!bringUp(options(), progress)) {
                return INTERRUPTED;
            }
        }
        if (!detach) {
            progress.say("Ctrl-C stops it all.");
            new StackWatch(stack.state(), progress).untilDown();
        }
        return 0;
    }

    private void bringBack(StackPlan plan, ProgressLines progress) {
        var bringing = new StackStart(plan, stack.state(), progress);
        var missing = bringing.missing();
        if (missing.isEmpty()) {
            progress.say("Offhook is already running.");
        } else {
            progress.say("Offhook is running, but for " + missing.size() + " of its parts:");
            bringing.start(missing);
        }
        progress.say(StackSummary.forPeople(plan));
    }

    /** False when it was interrupted, and all of it stopped again. */
    private boolean bringUp(UpOptions options, ProgressLines progress) {
        progress.say("Offhook starts in " + stack.layout().root());
        stack.takeDown(ProgressLines.silent());
        stack.state().remember(options);
        var plan = stack.plan(options);
        var interrupt = InterruptHook.run(() -> stack.takeDown(progress));
        try {
            startAll(plan, progress);
        } catch (RuntimeException failed) {
            if (interrupt.happened()) {
                return false;
            }
            interrupt.release();
            stack.takeDown(progress);
            throw failed;
        }
        progress.say("Offhook is up, after " + progress.elapsed() + ".");
        progress.say(StackSummary.forPeople(plan));
        if (detach) {
            interrupt.release();
        }
        return true;
    }

    private void startAll(StackPlan plan, ProgressLines progress) {
        var bringing = new StackStart(plan, stack.state(), progress);
        bringing.start(bringing.missing());
        stack.describe(plan);
    }

    private UpOptions options() throws IOException {
        var state = ephemeral
                ? Files.createTempDirectory("offhook-ephemeral-")
                : stack.layout().root();
        return new UpOptions(portOffset, state.toString(), keycloak);
    }
}
