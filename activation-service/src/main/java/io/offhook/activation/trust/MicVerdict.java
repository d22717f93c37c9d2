package io.offhook.activation.trust;

import io.offhook.activation.code.DeviceIdentity;

/** What a certificate chain proves. */
public sealed interface MicVerdict {

    /** Genuine, this model, this MAC. */
    record Genuine(DeviceIdentity device) implements MicVerdict {}

    record Rejected(MicRejection reason) implements MicVerdict {}
}
