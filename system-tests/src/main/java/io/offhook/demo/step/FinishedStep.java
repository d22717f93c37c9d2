package io.offhook.demo.step;

import java.time.Duration;
import java.util.List;

/** A step that has ended, for the output. */
public record FinishedStep(String title, boolean passed, Duration took, String summary, List<String> details) {}
