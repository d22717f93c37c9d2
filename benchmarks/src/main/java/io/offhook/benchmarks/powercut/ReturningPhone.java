package io.offhook.benchmarks.powercut;

import io.netty.handler.ssl.SslContext;
import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A phone of the site. {@code toString} has no code.
 *
 * @param number from 0; decides its address and its first replica
 * @param tvs the TLS context for TVS, shared with other phones, as TVS asks nobody for a certificate of one's own
 * @param redemption empty if it was activated before
 */
record ReturningPhone(int number, Device device, SslContext tvs, Optional<ToRedeem> redemption) {

    private static final int HOSTS = 254;

    /** Its own certificate, and the request body. */
    record ToRedeem(Identity identity, String body) {

        @Override
        public String toString() {
            return identity.toString();
        }
    }

    /** One of the loopback network, so that every phone has an address of its own, as at a site. */
    InetSocketAddress address() {
        var host = new byte[] {
            127, (byte) (1 + number / (HOSTS * HOSTS)), (byte) (1 + number / HOSTS % HOSTS), (byte) (1 + number % HOSTS)
        };
        try {
            return new InetSocketAddress(InetAddress.getByAddress(host), 0);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // it has four bytes
        }
    }

    @Override
    public String toString() {
        return device.toString();
    }
}
