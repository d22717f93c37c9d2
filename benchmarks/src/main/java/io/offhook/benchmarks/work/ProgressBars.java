package io.offhook.benchmarks.work;

import java.io.PrintWriter;

/**
 * Where the progress of a load is shown.
 *
 * @param terminal true where a line can be drawn over
 */
public record ProgressBars(PrintWriter out, boolean terminal) {

    public Progress stage(String name, int total) {
        return new Progress(out, terminal, name, total);
    }
}
