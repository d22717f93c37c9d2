package io.offhook.stack.deadletters;

import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.stack.StackHome;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dead-letters} */
@Command(
        name = "dead-letters",
        description = "Records that a service gave up. The later events of a record's stream wait behind it.")
public final class DeadLettersCommand {

    @Mixin
    private final HelpOption help = new HelpOption();

    private DeadLettersCommand() {}

    public static CommandLine in(StackHome home, PrintWriter out) {
        var stack = new ServiceDeadLetters(home);
        return new CommandLine(new DeadLettersCommand())
                .addSubcommand(new ListCommand(stack, out))
                .addSubcommand(new ShowCommand(stack, out))
                .addSubcommand(new ReplayCommand(stack, out));
    }
}
