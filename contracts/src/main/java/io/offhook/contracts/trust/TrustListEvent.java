package io.offhook.contracts.trust;

/** What happened to the list of certificates that phones trust. Stream id: {@code trust-list/global}. */
public sealed interface TrustListEvent extends TrustEvent permits TrustListPublished {}
