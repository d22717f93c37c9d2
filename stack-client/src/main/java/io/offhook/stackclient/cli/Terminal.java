package io.offhook.stackclient.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import picocli.CommandLine;

/** Runs a command on the terminal. Prints UTF-8 in any locale. */
public final class Terminal {

    private Terminal() {}

    /** Ends this JVM with the command's exit code. */
    public static void run(BiFunction<PrintWriter, PrintWriter, CommandLine> command, String... arguments) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var exitCode = command.apply(out, err).execute(arguments);
        out.flush();
        System.exit(exitCode);
    }
}
