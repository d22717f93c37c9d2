package io.offhook.contracts.trust;

/**
 * A revocation list is held no longer: what it named is good again as far as the list goes.
 *
 * @param issuerKey SHA-256 of the DER of the public key that signed the list, lower-case hex
 * @param issuer RFC 2253 text
 */
public record RevocationListRemoved(String issuerKey, String issuer) implements RevocationEvent {}
