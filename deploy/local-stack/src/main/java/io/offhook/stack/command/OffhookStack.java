package io.offhook.stack.command;

import io.offhook.stack.audit.AuditCommand;
import io.offhook.stack.deadletters.DeadLettersCommand;
import io.offhook.stack.explain.ExplainCommand;
import io.offhook.stack.repair.RebuildCommand;
import io.offhook.stack.repair.RepublishCommand;
import io.offhook.stack.repair.VerifyStackCommand;
import io.offhook.stack.run.Stack;
import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.cli.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The main class behind {@code ./offhook up}, {@code down}, {@code status}, {@code dead-letters}, {@code
 * audit}, {@code rebuild}, {@code republish}, {@code verify} and {@code explain}.
 */
@Command(name = "./offhook", description = "Runs Offhook on this machine.")
public final class OffhookStack {
    @Mixin
    private final HelpOption help = new HelpOption();

    private OffhookStack() {}

    public static void main(String[] arguments) {
        Terminal.run((out, err) -> commandLine(Stack.usual(), out).setErr(err), arguments);
    }

    static CommandLine commandLine(Stack stack, PrintWriter out) {
        var line = new CommandLine(new OffhookStack())
                .addSubcommand(new UpCommand(stack, out))
                .addSubcommand(new DownCommand(stack, out))
                .addSubcommand(new StatusCommand(stack))
                .addSubcommand(new CachesCommand(stack))
                .addSubcommand(DeadLettersCommand.in(stack.layout().home()))
                .addSubcommand(AuditCommand.in(stack.layout().home()))
                .addSubcommand(new RebuildCommand(stack.layout().home()))
                .addSubcommand(new RepublishCommand(stack.layout().home()))
                .addSubcommand(new VerifyStackCommand(stack.layout().home()))
                .addSubcommand(ExplainCommand.in(stack.layout().home()))
                .setOut(out)
                .setCaseInsensitiveEnumValuesAllowed(true);
        return CommandErrors.handle(line);
    }
}
