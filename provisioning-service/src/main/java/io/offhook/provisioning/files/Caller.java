package io.offhook.provisioning.files;

import io.offhook.listener.CallerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The client of a request.
 *
 * @param address the key under which clients are counted, see {@link CallerAddress}
 */
public record Caller(Transport transport, String address) {

    /** The protocol of a request. */
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
        return new Caller(transport, key(address));
    }

    private static String key(String address) {
        try {
            return CallerAddress.of(InetAddress.getByName(address)); // numeric, so no name server is asked
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
