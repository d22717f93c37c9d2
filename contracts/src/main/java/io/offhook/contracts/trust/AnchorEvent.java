package io.offhook.contracts.trust;

/** What happened to one manufacturer CA. Stream id: {@code anchor/<fingerprint>}. */
public sealed interface AnchorEvent extends TrustEvent permits TrustAnchorAdded, TrustAnchorRemoved {}
