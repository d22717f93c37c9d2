package io.offhook.contracts.trust;

/**
 * A certificate no longer has a role for phones. Phones that were told otherwise rely on it until their time to live is over.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param role as administrators know it
 * @param subject RFC 2253 text
 * @param withdrawnBy account of the administrator
 */
public record CertificateRoleWithdrawn(String fingerprint, String role, String subject, String withdrawnBy)
        implements CertificateEvent {}
