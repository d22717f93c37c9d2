package io.offhook.benchmarks.peers;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Programs of this machine that may be missing. */
final class Programs {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+");

    private Programs() {}

    /** @throws IOException if there is no such program */
    static String versionOf(String program, String option) throws IOException, InterruptedException {
        return number(output(new ProcessBuilder(program, option)));
    }

    /** The first number with a dot. */
    static String number(String text) {
        var found = NUMBER.matcher(text);
        return found.find() ? found.group() : "";
    }

    /** @throws IOException if it fails; the message is its output */
    static String output(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.command().getFirst() + " failed: " + text.strip());
        }
        return text;
    }

    /** Starts it; it ends with this process too, if nobody ends it before. */
    static Process start(ProcessBuilder command) throws IOException {
        var process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return process;
    }

    /** With its children: a script may have started the program. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
