package io.offhook.contracts.trust;

/**
 * A manufacturer CA is no longer trusted.
 */
public record TrustAnchorRemoved(String fingerprint, String subject) implements AnchorEvent {}
