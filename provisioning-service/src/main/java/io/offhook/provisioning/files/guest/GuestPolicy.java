package io.offhook.provisioning.files.guest;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.offhook.provisioning.files.content.GuestData;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who gets which guest file.
 *
 * @param models of records; empty: all, and phones without a record
 */
record GuestPolicy(List<IpSubnetFilterRule> networks, Set<String> models, GuestData data) {

    private static final int ANY_PORT = 1;

    GuestPolicy {
        networks = List.copyOf(networks);
        models = Set.copyOf(models);
    }

    static IpSubnetFilterRule network(String text) {
        return new IpSubnetFilterRule(text.strip(), IpFilterRuleType.ACCEPT);
    }

    /** @param model of the record; empty: there is none */
    boolean isFor(String host, Optional<String> model) {
        return hasModel(model) && hasHost(host);
    }

    private boolean hasModel(Optional<String> model) {
        return models.isEmpty() || model.filter(models::contains).isPresent();
    }

    private boolean hasHost(String host) {
        var address = NetUtil.createInetAddressFromIpAddressString(host);
        return address != null
                && networks.stream().anyMatch(each -> each.matches(new InetSocketAddress(address, ANY_PORT)));
    }
}
