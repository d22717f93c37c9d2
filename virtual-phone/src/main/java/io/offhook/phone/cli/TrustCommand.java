package io.offhook.phone.cli;

import picocli.CommandLine.Command;

@Command(name = "trust", description = "Inspects the files that phones trust.", subcommands = TrustShowCommand.class)
final class TrustCommand {}
