package io.offhook.contracts.activation;

import java.util.UUID;

/**
 * A device with the MAC that redeemed the code, but with another certificate, tried it again.
 *
 * @param redeemedByFingerprint fingerprint of the certificate that redeemed the code
 */
public record CloneSuspected(
        UUID codeId,
        UUID phoneId,
        String mac,
        String deviceName,
        String certificateFingerprint,
        String redeemedByFingerprint)
        implements ActivationEvent {}
