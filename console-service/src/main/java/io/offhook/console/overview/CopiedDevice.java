package io.offhook.console.overview;

import java.time.Instant;

/** Two certificates, or two places, claim to be one device. */
public record CopiedDevice(String deviceName, Instant at) {}
