package io.offhook.stack.command;

import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stack.run.ProgressLines;
import io.offhook.stack.run.Stack;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down} */
@Command(
        name = "down",
        description = "Stops exactly what up started. Data stays in .offhook, unless the stack was ephemeral.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private final HelpOption help = new HelpOption();

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
            progress.say("Nothing of this stack runs.");
            return 0;
        }
        stack.takeDown(progress);
        progress.say("Offhook is down, after " + progress.elapsed() + ".");
        return 0;
    }
}
