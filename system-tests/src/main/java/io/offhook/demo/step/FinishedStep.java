package io.offhook.demo.step;

import java.time.Duration;
import java.util.List;

/** A scene as the audience gets it. */
public record FinishedStep(String title, boolean passed, Duration took, String summary, List<String> details) {}
