package io.offhook.stack.command;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
final class Help {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean asked;
}
