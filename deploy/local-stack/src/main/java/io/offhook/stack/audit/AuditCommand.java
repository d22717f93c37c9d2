package io.offhook.stack.audit;

import io.offhook.stackclient.stack.StackHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./offhook audit}: who did what, and whether it was tampered with. */
@Command(
        name = "audit",
        description = "The audit topic: who did what. Each record names the hash of the one before it.")
public final class AuditCommand {

    private AuditCommand() {}

    public static CommandLine in(StackHome home) {
        return new CommandLine(new AuditCommand()).addSubcommand(new VerifyCommand(home));
    }
}
