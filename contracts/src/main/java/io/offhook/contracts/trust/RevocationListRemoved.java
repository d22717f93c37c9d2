package io.offhook.contracts.trust;

/**
 * A revocation list was removed. It revokes no certificate any more.
 *
 * @param issuerKey SHA-256 of the DER of the public key that signed the list, lower-case hex
 * @param issuer RFC 2253 text
 */
public record RevocationListRemoved(String issuerKey, String issuer) implements RevocationEvent {}
