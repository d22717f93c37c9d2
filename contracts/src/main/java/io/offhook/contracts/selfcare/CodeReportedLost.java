package io.offhook.contracts.selfcare;

import java.util.UUID;

/** The owner says that the code of the phone is lost, or was seen by others: it is to be withdrawn, and another one issued. */
public record CodeReportedLost(UUID phoneId, String ownerId, UUID codeId) implements OwnerEvent {}
