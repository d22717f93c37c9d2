package io.offhook.activation.network;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The networks of all device pools at a moment. */
final class Networks {

    private final List<Range> narrowestFirst;

    /** @param network canonical, for example {@code 10.20.0.0/16} */
    record PoolNetwork(String devicePool, String network) {

        private int prefix() {
            return Integer.parseInt(network.substring(network.indexOf('/') + 1));
        }
    }

    private record Range(String devicePool, IpSubnetFilterRule rule) {

        static Range of(PoolNetwork it) {
            return new Range(it.devicePool(), new IpSubnetFilterRule(it.network(), IpFilterRuleType.ACCEPT));
        }
    }

    Networks(List<PoolNetwork> all) {
        this.narrowestFirst = all.stream()
                .sorted(Comparator.comparingInt(PoolNetwork::prefix).reversed())
                .map(Range::of)
                .toList();
    }

    /** The pool of the narrowest network that has the address. */
    Optional<String> poolOf(InetSocketAddress address) {
        return narrowestFirst.stream()
                .filter(each -> each.rule().matches(address))
                .map(Range::devicePool)
                .findFirst();
    }
}
