package io.offhook.torture.command;

import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The main class of {@code ./offhook torture}. */
public final class OffhookTorture {

    private OffhookTorture() {}

    public static void main(String[] arguments) {
        Terminal.run(OffhookTorture::commandLine, arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return CommandErrors.handle(new CommandLine(new TortureCommand())
                .setCommandName("./offhook torture")
                .setOut(out)
                .setErr(err));
    }
}
