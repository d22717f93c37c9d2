package io.offhook.stack.command;

import io.offhook.servers.process.JavaProgram;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.stack.cds.CacheCreation;
import io.offhook.stack.run.PartStart;
import io.offhook.stack.run.ProgressLines;
import io.offhook.stack.run.Stack;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Makes the caches of the first run. {@code down} starts it in a process of its own, with the lowest priority. */
@Command(name = CachesCommand.NAME, hidden = true)
final class CachesCommand implements Callable<Integer> {
    static final String NAME = "make-caches";

    private final Stack stack;

    CachesCommand(Stack stack) {
        this.stack = stack;
    }

    /** Returns at once. Does nothing without recordings. */
    static void runInBackground(Stack stack, ProgressLines progress) {
        if (stack.caches().recorded().isEmpty()) {
            return;
        }
        var launch = ProcessCommand.of(List.of(
                JavaProgram.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                OffhookStack.class.getName(),
                NAME));
        PartStart.detached(launch.through("nice", "-n", "19"))
                .start(stack.layout().log(NAME));
        progress.say("From what this run recorded, caches are made in the background: the next start is faster.");
    }

    @Override
    public Integer call() throws IOException {
        var recorded = stack.caches().recorded();
        if (recorded.isPresent()) {
            new CacheCreation(recorded.get()).run();
        }
        return 0;
    }
}
