package io.offhook.contracts.trust;

import java.util.UUID;

/** The phone has no LSC any more, and uses its MIC. */
public record LscDeleted(String deviceName, UUID operationId) implements LscEvent {}
