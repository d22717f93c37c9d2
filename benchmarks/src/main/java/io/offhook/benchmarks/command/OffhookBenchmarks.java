package io.offhook.benchmarks.command;

import io.offhook.phone.cli.CommandLines;
import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.cli.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main class behind {@code ./offhook load}. */
@Command(
        name = "./offhook",
        description = "Load tests and measurements of the running stack.",
        subcommands = LoadCommand.class)
public final class OffhookBenchmarks {

    @Mixin
    HelpOption help = new HelpOption();

    private OffhookBenchmarks() {}

    public static void main(String[] arguments) {
        Terminal.run(OffhookBenchmarks::commandLine, arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new OffhookBenchmarks()).setOut(out).setErr(err);
        return CommandErrors.handle(CommandLines.withDeviceConverters(line));
    }
}
