package io.offhook.provisioning.files;

import io.offhook.listener.CallerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who asks.
 *
 * @param site what tells callers apart, see {@link CallerAddress}
 */
public record Caller(Transport transport, String site) {

    /** How a file travels. */
    public enum Transport {
        HTTP,
        HTTPS,
        TFTP;

        public String label() {
            return switch (this) {
                case HTTP -> "http";
                case HTTPS -> "https";
                case TFTP -> "tftp";
            };
        }
    }

    /** @param address numeric, as sockets give it */
    public static Caller of(Transport transport, String address) {
        return new Caller(transport, site(address));
    }

    private static String site(String address) {
        try {
            return CallerAddress.of(InetAddress.getByName(address)); // numeric: nobody is asked
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
