package io.offhook.phone.boot;

import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.Redemption;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The state of a booting phone. */
public sealed interface BootState {

    /** @param remaining the trust lists still to ask for, never empty */
    record SeekingTrustLists(List<String> remaining) implements BootState {}

    record SeekingConfiguration() implements BootState {}

    record SeekingDefaults() implements BootState {}

    /** @param pause how long to wait before this attempt */
    record Activating(URI service, CodeDigits code, int attempt, Duration pause) implements BootState {}

    /**
     * Its model needs no code: it asks for a record of its own.
     *
     * @param pause how long to wait before this attempt
     */
    record Registering(URI service, int attempt, Duration pause) implements BootState {}

    record AwaitingConfiguration(Redemption redemption) implements BootState {}

    record Configured(ConfigurationFile configuration) implements BootState {}

    record Stopped(StopReason reason) implements BootState {}
}
