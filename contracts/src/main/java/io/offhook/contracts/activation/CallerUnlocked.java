package io.offhook.contracts.activation;

import org.jspecify.annotations.Nullable;

/**
 * An administrator ended the lock that wrong guesses had led to. It names one of the two. Stream id: {@code caller/} and the fingerprint
 * or the address.
 *
 * @param certificateFingerprint SHA-256 of the certificate that guessed, lower-case hex
 * @param address IP address from which was guessed
 * @param unlockedBy account of the administrator
 */
public record CallerUnlocked(
        @Nullable String certificateFingerprint, @Nullable String address, String unlockedBy) implements ServiceEvent {}
