package io.offhook.listener;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/** The key under which connections and requests of one caller are counted: an IPv4 address, or the /64 prefix of an IPv6 address. */
public final class CallerAddress {

    private static final int IPV6_PREFIX_BYTES = 8;

    private CallerAddress() {}

    public static String of(InetSocketAddress remote) {
        return of(remote.getAddress());
    }

    public static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, IPV6_PREFIX_BYTES)
                : address.getHostAddress();
    }

    /** The whole IP address, without a zone: RFC 5952. */
    public static String whole(InetAddress address) {
        return NetUtil.toAddressString(address);
    }
}
