package io.offhook.demo.step;

import io.offhook.stackclient.cli.Millis;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints each step as text: passed or failed, title, time, result. */
public final class TextOutput implements Consumer<FinishedStep> {

    private final PrintWriter out;

    public TextOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(FinishedStep step) {
        out.printf("%s %-64s %s%n", step.passed() ? "✔" : "✘", step.title(), Millis.column(step.took()));
        step.details().forEach(line -> out.println("      " + line));
        out.println("    " + step.summary());
        out.flush();
    }
}
