package io.offhook.provisioning.files;

import io.offhook.listener.CallerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The client of a request.
 *
 * @param address the key under which clients are counted, see {@link CallerAddress}
 * @param host its IP address
 */
public record Caller(Transport transport, String address, String host) {

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

    /** What a client is remembered by. */
    record Key(Transport transport, String address) {}

    /** @param host numeric, as sockets give it */
    public static Caller of(Transport transport, String host) {
        try {
            var parsed = InetAddress.getByName(host); // numeric, so no name server is asked
            return new Caller(transport, CallerAddress.of(parsed), CallerAddress.whole(parsed));
        } catch (UnknownHostException e) {
            return new Caller(transport, host, host);
        }
    }

    Key key() {
        return new Key(transport, address);
    }
}
