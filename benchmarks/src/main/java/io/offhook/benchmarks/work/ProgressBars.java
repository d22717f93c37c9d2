package io.offhook.benchmarks.work;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows the progress of each stage: a bar on a terminal, a line every 5 seconds elsewhere.
 *
 * @param terminal whether the output is a terminal
 */
public record ProgressBars(PrintWriter out, boolean terminal) {

    private static final int BAR_MILLIS = 100;
    private static final int LINE_MILLIS = 5_000;
    private static final int WIDTH = 100;

    /** Bars if there is a terminal, else lines on {@code out}. */
    public static ProgressBars on(PrintWriter out) {
        return new ProgressBars(out, isTerminal());
    }

    /** With JDK 22 to 24 this is true without a terminal too. Then a progress bar appears in the log, which does no harm. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    /** For tests. */
    public static ProgressBars none() {
        return new ProgressBars(new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    /** The caller closes it at the end of the stage. Thread-safe. */
    public ProgressBar start(String stage, int total) {
        return new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(total)
                .setStyle(terminal ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? BAR_MILLIS : LINE_MILLIS)
                .hideEta()
                .showSpeed()
                .setSpeedUnit(ChronoUnit.SECONDS)
                .setConsumer(
                        terminal
                                ? new ConsoleProgressBarConsumer(standardError(), WIDTH)
                                : new DelegatingProgressBarConsumer(this::line, WIDTH))
                .build();
    }

    private static PrintStream standardError() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
