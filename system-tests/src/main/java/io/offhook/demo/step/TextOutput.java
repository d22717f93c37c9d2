package io.offhook.demo.step;

import io.offhook.stackclient.Millis;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Shows scenes to a person: a tick or a cross, what was tried, how long it took, what came of it. */
public final class TextOutput implements Consumer<FinishedStep> {

    private final PrintWriter out;

    public TextOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(FinishedStep scene) {
        out.printf("%s %-64s %s%n", scene.passed() ? "✔" : "✘", scene.title(), Millis.column(scene.took()));
        scene.details().forEach(line -> out.println("      " + line));
        out.println("    " + scene.summary());
        out.flush();
    }
}
