package io.offhook.contracts.activation;

import java.util.UUID;

/**
 * A device redeemed the code. There is at most one for each code, ever.
 *
 * @param mac MAC of the device, from its certificate
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex: who may be given the same answer again
 * @param certificate the device's MIC, base64 DER: its configuration is encrypted to it
 */
public record CodeRedeemed(
        UUID codeId,
        UUID phoneId,
        String mac,
        String model,
        String deviceName,
        String certificateFingerprint,
        String certificate)
        implements ActivationEvent {}
