package io.offhook.contracts.selfcare;

import java.util.UUID;

/** The owner says that the phone is not theirs. */
public record PhoneDisowned(UUID phoneId, String ownerId) implements OwnerEvent {}
