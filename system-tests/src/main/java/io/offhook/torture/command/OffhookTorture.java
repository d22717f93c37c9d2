package io.offhook.torture.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command {@code torture} of {@code ./offhook}. */
public final class OffhookTorture {

    private OffhookTorture() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var exitCode =
                new CommandLine(new TortureCommand()).setOut(out).setErr(err).execute(arguments);
        out.flush();
        System.exit(exitCode);
    }
}
