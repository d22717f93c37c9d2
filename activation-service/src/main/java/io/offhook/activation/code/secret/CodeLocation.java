package io.offhook.activation.code.secret;

import java.util.UUID;

/**
 * Where the code with some digits is.
 *
 * @param phoneId the stream
 */
public record CodeLocation(UUID codeId, UUID phoneId, CodeFingerprint fingerprint) {}
