package io.offhook.phone.demo.stage;

import java.time.Duration;
import java.util.List;

/** A scene as the audience gets it. */
public record PlayedScene(String title, boolean passed, Duration took, String summary, List<String> details) {}
