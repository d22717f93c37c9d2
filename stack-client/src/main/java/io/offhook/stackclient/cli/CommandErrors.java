package io.offhook.stackclient.cli;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Error output of all commands: one sentence, no stack trace. Exit code 2 for wrong arguments, 1 for any other failure.
 */
public final class CommandErrors {

    private CommandErrors() {}

    public static CommandLine handle(CommandLine line) {
        return line.setParameterExceptionHandler((wrong, arguments) -> usage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    /** Reports unknown options before missing ones: the unknown option may be the missing one with a typing mistake. */
    private static int usage(ParameterException wrong) {
        var command = wrong.getCommandLine();
        var unknown = unknownOptions(wrong);
        if (unknown.isEmpty()) {
            command.getErr().println(wrong.getMessage());
        } else {
            unknown.forEach(option -> command.getErr().println(unknown(command, option)));
        }
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static List<String> unknownOptions(ParameterException wrong) {
        var unmatched = wrong instanceof UnmatchedArgumentException exception
                ? exception.getUnmatched()
                : wrong.getCommandLine().getUnmatchedArguments();
        return unmatched.stream()
                .filter(argument -> argument.startsWith("-") && argument.length() > 1)
                .toList();
    }

    private static String unknown(CommandLine command, String option) {
        var name = option.replaceFirst("=.*", "");
        var similar = new UnmatchedArgumentException(command, List.of(name)).getSuggestions();
        return "Unknown option: " + name + (similar.isEmpty() ? "" : ". Did you mean " + similar.getFirst() + "?");
    }

    private static int failed(Exception failure, CommandLine command) {
        command.getErr().println(message(failure));
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Exception failure) {
        var message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return switch (failure) {
            case NoSuchFileException missing -> "there is no file " + message;
            case UncheckedIOException wrapped -> message + ": " + wrapped.getCause();
            default -> message;
        };
    }
}
