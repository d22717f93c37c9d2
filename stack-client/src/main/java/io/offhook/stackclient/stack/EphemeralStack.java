package io.offhook.stackclient.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stack in a temporary directory. The script {@code offhook} starts it; closing stops it. */
public final class EphemeralStack implements AutoCloseable {

    /** The first start builds everything. */
    private static final long START_MINUTES = 20;

    private static final long STOP_MINUTES = 2;

    private final String script;
    private final Path home;
    private final Redirect output;
    private final Thread stopOnInterrupt = new Thread(this::down);

    private EphemeralStack(String script, Path home, Redirect output) {
        this.script = script;
        this.home = home;
        this.output = output;
    }

    /**
     * @param script the path of {@code offhook}
     * @param output receives its progress
     */
    public static EphemeralStack start(String script, Redirect output) throws IOException, InterruptedException {
        var stack = new EphemeralStack(script, Files.createTempDirectory("offhook-demo"), output);
        Runtime.getRuntime().addShutdownHook(stack.stopOnInterrupt);
        if (!stack.run(START_MINUTES, "up", "--ephemeral", "--detach")) {
            stack.close();
            throw new IOException("no stack runs here, and a temporary stack did not start");
        }
        return stack;
    }

    public StackDescription description() throws IOException {
        return home().description().orElseThrow(() -> new IOException("the stack wrote no stack.json"));
    }

    public StackHome home() {
        return new StackHome(home);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopOnInterrupt);
        } catch (IllegalStateException e) {
            return; // interrupted: the hook stops the stack
        }
        down();
    }

    private void down() {
        try {
            run(STOP_MINUTES, "down");
            removeHome();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean run(long minutes, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(script);
        builder.command().addAll(List.of(command));
        builder.environment().put("OFFHOOK_HOME", home.toString());
        var process =
                builder.redirectOutput(output).redirectError(Redirect.INHERIT).start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroy();
            return false;
        }
        return process.exitValue() == 0;
    }

    private void removeHome() throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
