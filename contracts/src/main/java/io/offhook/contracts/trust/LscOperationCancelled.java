package io.offhook.contracts.trust;

import java.util.UUID;

/**
 * The phone has nothing to do any more.
 *
 * @param cancelledBy account of the administrator
 */
public record LscOperationCancelled(String deviceName, UUID operationId, String cancelledBy) implements LscEvent {}
