package io.offhook.contracts.state;

import io.offhook.contracts.Event;

/**
 * How phones protect signalling and their configuration files. Key: {@code security-profile/<name>}.
 *
 * @param mode {@code NON_SECURE}, {@code AUTHENTICATED} or {@code ENCRYPTED}
 * @param transport {@code TCP}, {@code UDP} or {@code TLS}
 * @param encryptedConfiguration whether a file with passwords is encrypted to the device; without it phones get none
 * @param capfMode {@code AUTHENTICATION_STRING}, {@code NULL_STRING} or {@code EXISTING_CERTIFICATE}
 */
public record SecurityProfile(
        String name, String mode, String transport, boolean encryptedConfiguration, String capfMode) implements Event {}
