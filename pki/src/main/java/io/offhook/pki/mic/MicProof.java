package io.offhook.pki.mic;

import io.offhook.pki.path.Issuer;

/** What a chain proves, except whether the device's own certificate is valid now. It holds for one {@link TrustSnapshot}. */
public sealed interface MicProof {

    /** @param issuer signed the device's certificate; the proof holds for as long as it is valid */
    record Proven(MicName name, Issuer issuer) implements MicProof {}

    record Unproven(MicRejection reason) implements MicProof {}
}
