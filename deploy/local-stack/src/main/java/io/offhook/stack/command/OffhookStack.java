package io.offhook.stack.command;

import io.offhook.servers.ServerFailed;
import io.offhook.stack.run.Stack;
import io.offhook.stack.run.StackFailed;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** The main class behind {@code ./offhook up}, {@code down} and {@code status}. */
@Command(name = "./offhook", mixinStandardHelpOptions = true, description = "Offhook on this machine.")
public final class OffhookStack {
    private static final int FAILED = 1;

    @Mixin
    private final Help help = new Help();

    private OffhookStack() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(commandLine(Stack.usual(), out).execute(arguments));
    }

    static CommandLine commandLine(Stack stack, PrintWriter out) {
        return new CommandLine(new OffhookStack())
                .addSubcommand(new UpCommand(stack, out))
                .addSubcommand(new DownCommand(stack, out))
                .addSubcommand(new StatusCommand(stack, out))
                .setOut(out)
                .setExecutionExceptionHandler(OffhookStack::explain);
    }

    /** What went wrong in words; a stack trace only for what nobody foresaw. */
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        switch (failure) {
            case StackFailed expected -> command.getErr().println(expected.getMessage());
            case ServerFailed expected -> command.getErr().println(expected.getMessage());
            case UncheckedIOException expected ->
                command.getErr().println(expected.getMessage() + ": " + expected.getCause());
            default -> throw failure;
        }
        command.getErr().flush();
        return FAILED;
    }
}
