package io.offhook.contracts.selfcare;

import java.util.UUID;

/**
 * The owner was sent the extension and the code.
 */
public record WelcomeMailSent(UUID phoneId, String ownerId, UUID codeId) implements SelfcareEvent {}
