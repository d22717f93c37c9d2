package io.offhook.contracts.selfcare;

import java.util.UUID;

/** What the owner of a phone said about it. The record follows: provisioning reads it. Stream id and key: the phone id. */
public sealed interface OwnerEvent extends SelfcareEvent permits PhoneDisowned, CodeReportedLost, RedemptionDisputed {

    UUID phoneId();

    String ownerId();
}
