package io.offhook.contracts.trust;

/** What one certificate may do for phones. Stream id: {@code certificate/<fingerprint>}. */
public sealed interface CertificateEvent extends TrustEvent permits CertificateRoleGranted, CertificateRoleWithdrawn {}
