package io.offhook.phone.cli;

import picocli.CommandLine.Command;

/** {@code ./offhook trust}: commands that read trust lists. */
@Command(name = "trust", description = "Inspects the files that phones trust.", subcommands = TrustShowCommand.class)
final class TrustCommand {}
