package io.offhook.contracts.activation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device redeemed the code. There is at most one for each code, ever.
 *
 * @param mac MAC of the device, from its certificate
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex: who may be given the same answer again
 * @param certificate the device's MIC, base64 DER: its configuration is encrypted to it
 * @param devicePool the site of the network that it came from, if the phone had no MAC and the network is of a device pool
 */
public record CodeRedeemed(
        UUID codeId,
        UUID phoneId,
        String mac,
        String model,
        String deviceName,
        String certificateFingerprint,
        String certificate,
        @Nullable String devicePool)
        implements CodeUse {

    /** From a network of no device pool. */
    public CodeRedeemed(
            UUID codeId,
            UUID phoneId,
            String mac,
            String model,
            String deviceName,
            String certificateFingerprint,
            String certificate) {
        this(codeId, phoneId, mac, model, deviceName, certificateFingerprint, certificate, null);
    }
}
