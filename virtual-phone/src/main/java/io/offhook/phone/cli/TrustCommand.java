package io.offhook.phone.cli;

import io.offhook.stackclient.cli.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "trust", description = "Looks into the files that phones trust.", subcommands = TrustShowCommand.class)
final class TrustCommand {

    @Mixin
    HelpOption help = new HelpOption();
}
