package io.offhook.stack.command;

import io.offhook.stack.home.Port;
import io.offhook.stack.home.PrivateFiles;
import io.offhook.stack.home.UpOptions;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stack.registrar.KamailioPackages;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./offhook up}: starts the parts of the stack that do not run. */
@Command(
        name = "up",
        description = "Starts PostgreSQL, Kafka, Redis, a mail sink and the five services. Ctrl-C stops them.",
        footer = {"", "If the stack runs, restarts only the parts that ended, with the options of the first up."})
final class UpCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final Stack stack;
    private final PrintWriter out;

    UpCommand(Stack stack, PrintWriter out) {
        this.stack = stack;
        this.out = out;
    }

    @Option(names = "--detach", description = "Return when every part is ready; ./offhook down stops them.")
    private boolean detach;

    @Option(names = "--ephemeral", description = "Delete all data when the stack stops.")
    private boolean ephemeral;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "${env:OFFHOOK_PORT_OFFSET:-0}",
            description = "Add N to every port. Default: $OFFHOOK_PORT_OFFSET, or 0.")
    private int portOffset;

    @Option(names = "--keycloak", description = "Start Keycloak and sign in there, with the same accounts.")
    private boolean keycloak;

    @Option(
            names = "--registrar",
            description = "Start Kamailio as the SIP registrar, where Debian's packages of it are installed.")
    private boolean registrar;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            description = "Listen on every interface, and tell phones this IPv4 address or name instead of 127.0.0.1.")
    @Nullable
    private String address;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (portOffset < 0 || portOffset > Port.maxOffset()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--port-offset (or OFFHOOK_PORT_OFFSET) must be 0 to " + Port.maxOffset() + ", not " + portOffset);
        }
        refuseWhatCannotBe();
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
            progress.say("Ctrl-C stops all parts.");
            new StackWatch(stack.state(), progress).untilDown();
        }
        return 0;
    }

    private void refuseWhatCannotBe() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (address != null && !HOST.matcher(address).matches()) {
            throw new ParameterException(line, "--address is an IPv4 address or a host name, not " + address);
        }
        if (registrar && keycloak) {
            throw new ParameterException(line, "--registrar needs the built-in accounts: use it without --keycloak");
        }
        if (registrar) {
            KamailioPackages.missing().ifPresent(missing -> {
                throw new ParameterException(line, "--registrar: " + missing);
            });
        }
    }

    private void bringBack(StackPlan plan, ProgressLines progress) {
        var bringing = new StackStart(plan, stack.caches(), stack.state(), progress);
        var missing = bringing.missing();
        if (missing.isEmpty()) {
            progress.say("Offhook is already running.");
        } else {
            progress.say("Offhook is running without " + missing.size() + " of its parts. Starting them:");
            bringing.start(missing);
        }
        progress.say(StackSummary.forPeople(plan));
    }

    /** False if the user interrupted it; then all parts are stopped. */
    private boolean bringUp(UpOptions options, ProgressLines progress) {
        progress.say("Offhook starts in " + stack.layout().root());
        stack.takeDown(ProgressLines.silent());
        stack.state().remember(options);
        var plan = stack.plan(options);
        var interrupt = InterruptHook.run(() -> {
            stack.takeDown(progress);
            CachesCommand.runInBackground(stack, progress);
        });
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
        progress.say("Offhook is ready after " + progress.elapsed() + ".");
        progress.say(StackSummary.forPeople(plan));
        StackSummary.exposed(plan).ifPresent(progress::say);
        if (detach) {
            interrupt.release();
        }
        return true;
    }

    private void startAll(StackPlan plan, ProgressLines progress) {
        var bringing = new StackStart(plan, stack.caches(), stack.state(), progress);
        bringing.start(bringing.missing());
        stack.describe(plan, progress.sinceStart());
    }

    private UpOptions options() throws IOException {
        var state = ephemeral
                ? Files.createTempDirectory("offhook-ephemeral-")
                : stack.layout().root();
        return new UpOptions(portOffset, state.toString(), keycloak, registrar, Optional.ofNullable(address));
    }
}
