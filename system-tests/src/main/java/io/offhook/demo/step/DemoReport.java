package io.offhook.demo.step;

import io.offhook.stackclient.cli.Millis;
import java.util.List;

/** The JSON document of a demo. The field names are part of the interface. */
public record DemoReport(boolean passed, List<Step> steps) {

    public record Step(String step, boolean passed, double ms, String summary, List<String> details) {

        static Step of(FinishedStep step) {
            return new Step(step.title(), step.passed(), Millis.of(step.took()), step.summary(), step.details());
        }
    }

    public static DemoReport of(boolean passed, List<FinishedStep> steps) {
        return new DemoReport(passed, steps.stream().map(Step::of).toList());
    }
}
