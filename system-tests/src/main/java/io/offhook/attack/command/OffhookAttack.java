package io.offhook.attack.command;

import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The main class of {@code ./offhook attack}. */
public final class OffhookAttack {

    private OffhookAttack() {}

    public static void main(String[] arguments) {
        Terminal.run(OffhookAttack::commandLine, arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return CommandErrors.handle(new CommandLine(new AttackCommand())
                .setCommandName("./offhook attack")
                .setOut(out)
                .setErr(err));
    }
}
