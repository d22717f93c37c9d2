package io.offhook.activation.code.reissue;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The code to be replaced, and the one that replaces it.
 *
 * @param model of the phone
 * @param life empty: as the settings say
 */
public record ReissueRequest(UUID codeId, UUID newCodeId, UUID phoneId, String model, Optional<Duration> life) {}
