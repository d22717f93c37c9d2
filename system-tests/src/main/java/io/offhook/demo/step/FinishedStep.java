package io.offhook.demo.step;

import java.time.Duration;
import java.util.List;

/** The result of a step, for the output. */
public record FinishedStep(String title, boolean passed, Duration took, String summary, List<String> details) {}
