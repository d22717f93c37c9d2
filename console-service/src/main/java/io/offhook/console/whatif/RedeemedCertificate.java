package io.offhook.console.whatif;

import java.util.UUID;

/**
 * The certificate with which a device redeemed a code last.
 *
 * @param certificate base64 DER
 */
public record RedeemedCertificate(String fingerprint, String deviceName, UUID phoneId, String certificate) {}
