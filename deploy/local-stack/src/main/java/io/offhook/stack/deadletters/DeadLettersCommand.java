package io.offhook.stack.deadletters;

import io.offhook.stackclient.stack.StackHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./offhook dead-letters}: lists, shows and replays what a service gave up. */
@Command(
        name = "dead-letters",
        description =
                "Records that a service could not handle. Later events of the same stream wait until one is replayed.")
public final class DeadLettersCommand {

    private DeadLettersCommand() {}

    public static CommandLine in(StackHome home) {
        var stack = new ServiceDeadLetters(home);
        return new CommandLine(new DeadLettersCommand())
                .addSubcommand(new ListCommand(stack))
                .addSubcommand(new ShowCommand(stack))
                .addSubcommand(new ReplayCommand(stack));
    }
}
