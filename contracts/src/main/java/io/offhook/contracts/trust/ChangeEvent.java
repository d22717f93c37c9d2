package io.offhook.contracts.trust;

/** What happened to one change that a second administrator must approve. Stream id: {@code change/<proposal id>}. */
public sealed interface ChangeEvent extends TrustEvent permits ChangeProposed, ChangeApproved, ChangeRejected {}
