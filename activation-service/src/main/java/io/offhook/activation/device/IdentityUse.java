package io.offhook.activation.device;

/**
 * A request of a device with a genuine certificate.
 *
 * @param address the key of the caller's address, see {@code CallerAddress}
 */
public record IdentityUse(PresentedCertificate certificate, UsedConnection connection, String address) {}
