package io.offhook.benchmarks.phone;

import io.netty.handler.ssl.SslContext;
import io.offhook.pki.device.Device;

/** A phone with its keys in place and its code typed in. */
public record ReadyPhone(Device device, SslContext tls, String body) {

    @Override
    public String toString() {
        return device.toString();
    }
}
