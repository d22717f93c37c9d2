package io.offhook.contracts.trust;

/** What happened to the revocation list of one CA's key. Stream id: {@code revocation-list/<issuerKey>}. */
public sealed interface RevocationEvent extends TrustEvent permits RevocationListImported, RevocationListRemoved {}
