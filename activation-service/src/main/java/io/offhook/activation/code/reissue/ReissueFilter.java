package io.offhook.activation.code.reissue;

import java.time.Instant;
import java.util.Optional;

/**
 * Which expired codes a bulk reissue is about; an empty field matches all.
 *
 * @param expiredBefore codes with an {@code expiresAt} before this
 */
public record ReissueFilter(
        Optional<String> model,
        Optional<String> ownerId,
        Optional<String> deviceNamePrefix,
        Optional<Instant> expiredBefore) {}
