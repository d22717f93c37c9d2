package io.offhook.phone.boot;

import java.time.Duration;

/** One thing a phone did: what, what came of it, where that left the phone, and how long it took. */
public record BootStep(BootAction action, BootOutcome outcome, BootState after, Duration took) {}
