package io.offhook.phone;

import io.offhook.phone.cli.CommandLines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The commands of {@code ./offhook} that play a phone. */
public final class OffhookPhone {

    private OffhookPhone() {}

    /** Speaks UTF-8 whatever the locale: ticks and bars are part of the picture. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var exitCode = CommandLines.offhook(out, err).execute(arguments);
        out.flush();
        System.exit(exitCode);
    }
}
