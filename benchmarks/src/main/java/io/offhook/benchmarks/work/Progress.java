package io.offhook.benchmarks.work;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How far a stage has come: a bar that fills up on a terminal, now and then a line elsewhere. */
public final class Progress {

    private static final int WIDTH = 30;
    private static final long BAR_NANOS = Duration.ofMillis(100).toNanos();
    private static final long LINE_NANOS = Duration.ofSeconds(5).toNanos();

    private final PrintWriter out;
    private final boolean terminal;
    private final String stage;
    private final int total;
    private final long started = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private long shown = started;

    Progress(PrintWriter out, boolean terminal, String stage, int total) {
        this.out = out;
        this.terminal = terminal;
        this.stage = stage;
        this.total = total;
    }

    public void oneMore() {
        done.incrementAndGet();
        showIfDue();
    }

    public void reached(int count) {
        done.set(count);
        showIfDue();
    }

    public synchronized void end() {
        show();
        if (terminal) {
            out.println();
            out.flush();
        }
    }

    private synchronized void showIfDue() {
        var now = System.nanoTime();
        if (now - shown >= (terminal ? BAR_NANOS : LINE_NANOS)) {
            shown = now;
            show();
        }
    }

    private void show() {
        var line = line(stage, done.get(), total, Duration.ofNanos(System.nanoTime() - started));
        if (terminal) {
            out.print("\r" + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    static String line(String stage, int done, int total, Duration since) {
        var filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
        var bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        return "%-22s %s %d/%d  %.1f s".formatted(stage, bar, done, total, since.toMillis() / 1000.0);
    }
}
