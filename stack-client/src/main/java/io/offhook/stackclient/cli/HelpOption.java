package io.offhook.stackclient.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code --help} of a command and all its subcommands. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean asked;
}
