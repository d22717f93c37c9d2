package io.offhook.phone.boot;

import java.time.Duration;

/** One step of a boot: the action, its result, the state after it, and its duration. */
public record BootStep(BootAction action, BootOutcome outcome, BootState after, Duration took) {}
