package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import java.time.Instant;
import java.util.UUID;

/**
 * Asks for the mail with a code.
 *
 * @param expiresAt when the code expires
 * @param cause its time is when the mail becomes due
 */
record MailOrder(UUID codeId, UUID phoneId, String ownerId, Instant expiresAt, Cause cause) {}
