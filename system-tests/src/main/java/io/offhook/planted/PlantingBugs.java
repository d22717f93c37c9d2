package io.offhook.planted;

import io.offhook.planted.TestProcess.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plants one bug after the other and runs the tests that must find it. */
final class PlantingBugs {

    private final CompiledCopy copy;
    private final TestProcess tests;
    private final PrintWriter progress;
    private final long begun = System.nanoTime();

    PlantingBugs(CompiledCopy copy, TestProcess tests, PrintWriter progress) {
        this.copy = copy;
        this.tests = tests;
        this.progress = progress;
    }

    /** What became of a bug. */
    record Outcome(int number, String title, String file, boolean found, String how) {}

    List<Outcome> run(List<PlantedBug> bugs) throws IOException, InterruptedException {
        requireThatTestsPassWithout(bugs);
        var outcomes = new ArrayList<Outcome>();
        for (var bug : bugs) {
            var outcome = run(bug);
            outcomes.add(outcome);
            say("%2d/%d %s: %s"
                    .formatted(
                            outcomes.size(),
                            bugs.size(),
                            outcome.found() ? "found (" + outcome.how() + ")" : "SURVIVED: " + outcome.how(),
                            bug.title()));
        }
        return outcomes;
    }

    /** A test that fails anyway finds nothing. */
    private void requireThatTestsPassWithout(List<PlantedBug> bugs) throws IOException, InterruptedException {
        var ofModules = new TreeMap<String, TreeSet<String>>();
        bugs.forEach(bug -> ofModules
                .computeIfAbsent(bug.testModule(), ignored -> new TreeSet<>())
                .addAll(bug.tests()));
        for (var module : ofModules.entrySet()) {
            var result = tests.run(module.getKey(), List.copyOf(module.getValue()));
            if (result != Result.PASSED) {
                throw new IllegalStateException(
                        "without a bug too the tests of " + module.getKey() + " end with " + result);
            }
            say("%s: %d test classes pass without a bug"
                    .formatted(module.getKey(), module.getValue().size()));
        }
    }

    private Outcome run(PlantedBug bug) throws IOException, InterruptedException {
        copy.plant(bug);
        try {
            return switch (tests.run(bug.testModule(), bug.tests())) {
                case FAILED -> outcome(bug, true, "a test failed");
                case TIMED_OUT -> outcome(bug, true, "the tests did not end");
                case PASSED -> outcome(bug, false, "all tests passed: " + String.join(", ", bug.tests()));
            };
        } finally {
            copy.remove(bug);
        }
    }

    private static Outcome outcome(PlantedBug bug, boolean found, String how) {
        return new Outcome(bug.number(), bug.title(), bug.file(), found, how);
    }

    private void say(String what) {
        progress.printf("[%5.1f s] %s%n", (System.nanoTime() - begun) / 1e9, what);
        progress.flush();
    }
}
