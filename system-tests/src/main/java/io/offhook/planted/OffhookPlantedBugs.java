package io.offhook.planted;

import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The main class of {@code ./offhook planted-bugs}. */
public final class OffhookPlantedBugs {

    private OffhookPlantedBugs() {}

    public static void main(String[] arguments) {
        Terminal.run(OffhookPlantedBugs::commandLine, arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return CommandErrors.handle(new CommandLine(new PlantedBugsCommand())
                .setCommandName("./offhook planted-bugs")
                .setOut(out)
                .setErr(err));
    }
}
