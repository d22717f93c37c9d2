package io.offhook.benchmarks.phone;

import io.netty.handler.ssl.SslContext;
import io.offhook.pki.device.Device;

/** A phone with its TLS context and its request body. {@code toString} has no code. */
public record ReadyPhone(Device device, SslContext tls, String body) {

    @Override
    public String toString() {
        return device.toString();
    }
}
