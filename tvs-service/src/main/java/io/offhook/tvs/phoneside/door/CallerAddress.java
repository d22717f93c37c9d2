package io.offhook.tvs.phoneside.door;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/** What tells one caller from another: an IPv4 address, or the first 64 bits of an IPv6 one, as a site has no fewer. */
final class CallerAddress {

    private static final int SITE_BYTES = 8;

    private CallerAddress() {}

    static String of(InetSocketAddress remote) {
        var address = remote.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, SITE_BYTES)
                : address.getHostAddress();
    }
}
