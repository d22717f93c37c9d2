package io.offhook.phone.wire;

import io.offhook.phone.device.Device;
import io.offhook.phone.pki.Identity;
import io.offhook.phone.redemption.RedeemCode;

/** A device with the certificate its manufacturer gave it. */
public record VirtualPhone(Device device, Identity identity, PhoneTls tls) {

    /** A new one each time: a phone keeps no TLS session. */
    public RedeemCode activation() {
        return new ActivationClient(tls.socketsOf(identity));
    }
}
