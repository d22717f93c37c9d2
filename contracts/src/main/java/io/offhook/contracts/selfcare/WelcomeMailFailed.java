package io.offhook.contracts.selfcare;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner could not be sent the code.
 *
 * @param reason for a person to read; never an address
 */
public record WelcomeMailFailed(
        UUID phoneId, String ownerId, @Nullable UUID codeId, String reason) implements SelfcareEvent {}
