package io.offhook.benchmarks.command;

import io.offhook.phone.cli.CommandLines;
import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.cli.Terminal;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main class behind {@code ./offhook load}. */
@Command(name = "./offhook", description = "Load tests and measurements of the running stack.")
public final class OffhookBenchmarks {

    @Mixin
    HelpOption help = new HelpOption();

    private OffhookBenchmarks() {}

    public static void main(String[] arguments) {
        Terminal.run((out, err) -> commandLine(List.of(arguments), out, err), arguments);
    }

    /** What {@code load} does depends on its options, and each kind has options of its own. */
    static CommandLine commandLine(List<String> arguments, PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new OffhookBenchmarks())
                .addSubcommand(load(arguments))
                .setOut(out)
                .setErr(err);
        return CommandErrors.handle(CommandLines.withDeviceConverters(line));
    }

    private static Callable<Integer> load(List<String> arguments) {
        if (arguments.contains(ScaleCommand.OPTION)) {
            return new ScaleCommand();
        }
        if (arguments.contains(PeersCommand.OPTION)) {
            return new PeersCommand();
        }
        return arguments.stream().anyMatch(each -> each.startsWith(PowerCutCommand.OPTION))
                ? new PowerCutCommand()
                : new LoadCommand();
    }
}
