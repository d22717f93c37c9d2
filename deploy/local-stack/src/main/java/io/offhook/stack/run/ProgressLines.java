package io.offhook.stack.run;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;

/** Prints one line for each step, with its duration. Thread-safe. */
public final class ProgressLines {
    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final long startedAt = System.nanoTime();

    public ProgressLines(PrintWriter out) {
        this.out = out;
    }

    /** Prints nothing. */
    public static ProgressLines silent() {
        return new ProgressLines(new PrintWriter(Writer.nullWriter()));
    }

    /** {@code PostgreSQL      ready     1.9 s  postgresql://127.0.0.1:5432} */
    public void line(String what, String happened, long sinceNanos, String detail) {
        say(String.format(
                        Locale.ROOT,
                        "  %-14s %-9s %5.1f s  %s",
                        what,
                        happened,
                        (System.nanoTime() - sinceNanos) / NANOS,
                        detail)
                .stripTrailing());
    }

    public synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    /** The time since the command began, such as {@code 21.4 s}. */
    public String elapsed() {
        return String.format(Locale.ROOT, "%.1f s", sinceStart().toNanos() / NANOS);
    }

    /** The time since the command began. */
    public Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
