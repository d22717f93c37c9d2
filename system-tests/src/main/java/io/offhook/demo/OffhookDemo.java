package io.offhook.demo;

import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.cli.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main class behind {@code ./offhook demo}. */
@Command(name = "./offhook", description = "Demonstrates the whole system.", subcommands = DemoCommand.class)
public final class OffhookDemo {

    @Mixin
    HelpOption help = new HelpOption();

    private OffhookDemo() {}

    public static void main(String[] arguments) {
        Terminal.run(OffhookDemo::commandLine, arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return CommandErrors.handle(
                new CommandLine(new OffhookDemo()).setOut(out).setErr(err));
    }
}
