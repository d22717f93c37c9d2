package io.offhook.contracts.trust;

import java.util.UUID;

/**
 * The operation ended without success. The phone keeps what it had.
 *
 * @param operation {@code INSTALL}, {@code FETCH} or {@code DELETE}
 * @param reason {@code INVALID_LSC}, {@code INVALID_AUTHENTICATION_STRING}, {@code INVALID_MIC}, {@code INVALID_CREDENTIALS},
 *     {@code PHONE_COMMUNICATION_FAILURE}, {@code KEY_GENERATION_FAILED}, {@code CA_COMMUNICATION_FAILURE},
 *     {@code CA_REJECTED_CONNECTION} or {@code TIMED_OUT}
 */
public record LscOperationFailed(String deviceName, UUID operationId, String operation, String reason)
        implements LscEvent {}
