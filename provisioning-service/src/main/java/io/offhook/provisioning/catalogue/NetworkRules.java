package io.offhook.provisioning.catalogue;

import io.netty.util.NetUtil;
import io.offhook.contracts.state.DevicePool;
import io.offhook.provisioning.value.MalformedValue;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Which networks a device pool may have: address ranges of IPv4 and IPv6, each of one pool alone. */
final class NetworkRules {

    private static final String FIELD = "networks";
    private static final int MAX_NETWORKS = 100;

    private NetworkRules() {}

    /** In canonical form, so that the same network is the same text. */
    static List<String> parse(List<String> texts) {
        if (texts.size() > MAX_NETWORKS) {
            throw new MalformedValue(FIELD, "networks has at most " + MAX_NETWORKS + " members.");
        }
        var networks = texts.stream().map(NetworkRules::parse).toList();
        if (new HashSet<>(networks).size() < networks.size()) {
            throw new MalformedValue(FIELD, "networks has the same network twice.");
        }
        return networks;
    }

    /** @throws MalformedValue if another pool has one of the pool's networks */
    static void checkOthers(Catalogue catalogue, DevicePool pool) {
        for (var other : catalogue.all(Kind.DEVICE_POOL)) {
            if (!other.name().equalsIgnoreCase(pool.name())) {
                pool.allNetworks().stream()
                        .filter(other.allNetworks()::contains)
                        .findFirst()
                        .ifPresent(network -> {
                            throw new MalformedValue(
                                    FIELD, network + " is a network of the device pool " + other.name() + " already.");
                        });
            }
        }
    }

    private static String parse(String text) {
        int slash = text.indexOf('/');
        return address(slash < 0 ? text : text.substring(0, slash))
                .flatMap(address -> canonical(address, slash < 0 ? "" : text.substring(slash + 1)))
                .orElseThrow(() -> new MalformedValue(
                        FIELD,
                        MalformedValue.quoted(text)
                                + " is not a network. Write its first address and its prefix, like 10.20.0.0/16 or"
                                + " 2001:db8:20::/48."));
    }

    /** IPv4 addresses in the clothes of IPv6 are none. */
    private static Optional<InetAddress> address(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        if (bytes == null || text.indexOf('%') >= 0) {
            return Optional.empty();
        }
        try {
            var address = InetAddress.getByAddress(bytes);
            return address.getAddress().length == bytes.length ? Optional.of(address) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> canonical(InetAddress address, String prefix) {
        int bits = address.getAddress().length * Byte.SIZE;
        if (!prefix.matches("[0-9]{1,3}") || Integer.parseInt(prefix) > bits) {
            return Optional.empty();
        }
        int length = Integer.parseInt(prefix);
        var number = new BigInteger(1, address.getAddress());
        boolean isFirst = number.signum() == 0 || number.getLowestSetBit() >= bits - length;
        return isFirst ? Optional.of(NetUtil.toAddressString(address) + "/" + length) : Optional.empty();
    }
}
