package io.offhook.provisioning.files;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Who asks.
 *
 * @param site what tells callers apart: an IPv4 address, or the first 64 bits of an IPv6 one, as a site has no fewer
 */
public record Caller(Transport transport, String site) {

    private static final int SITE_BYTES = 8;

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
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, SITE_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
