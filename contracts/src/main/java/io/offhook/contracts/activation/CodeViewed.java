package io.offhook.contracts.activation;

import java.util.UUID;

/**
 * Somebody is shown the digits. The event is recorded before.
 *
 * @param viewedBy user id, or the service account that mails them
 * @param purpose {@code ADMINISTRATION}, {@code SELF_CARE} or {@code WELCOME_MAIL}
 */
public record CodeViewed(UUID codeId, UUID phoneId, String viewedBy, String purpose) implements ActivationEvent {}
