package io.offhook.stack.command;

import io.offhook.stack.run.ProgressLines;
import io.offhook.stack.run.Stack;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./offhook down}: stops every part of the stack. */
@Command(
        name = "down",
        description = "Stops what up started, and nothing else. Data stays in .offhook, unless the stack is ephemeral.")
final class DownCommand implements Callable<Integer> {

    private final Stack stack;
    private final PrintWriter out;

    DownCommand(Stack stack, PrintWriter out) {
        this.stack = stack;
        this.out = out;
    }

    @Override
    public Integer call() {
        var progress = new ProgressLines(out);
        if (stack.state().options().isEmpty() && stack.state().parts().isEmpty()) {
            progress.say("This stack does not run.");
            return 0;
        }
        stack.takeDown(progress);
        CachesCommand.runInBackground(stack, progress);
        progress.say("Offhook stopped after " + progress.elapsed() + ".");
        return 0;
    }
}
