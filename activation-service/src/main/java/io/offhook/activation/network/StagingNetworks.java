package io.offhook.activation.network;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Networks where phones are unpacked: who is there may say which device a phone is. None unless the operator names them. */
@ApplicationScoped
public class StagingNetworks {

    private static final int ANY_PORT = 1;

    private final List<IpSubnetFilterRule> rules;

    /** @param networks for example {@code 10.99.0.0/24} */
    public StagingNetworks(@ConfigProperty(name = "offhook.claims.staging-networks") Optional<List<String>> networks) {
        this.rules = networks.orElse(List.of()).stream()
                .map(each -> new IpSubnetFilterRule(each.strip(), IpFilterRuleType.ACCEPT))
                .toList();
    }

    /** @param host a numeric address; another one is in no network, and no name server is asked */
    public boolean have(String host) {
        return address(host)
                .filter(it -> rules.stream().anyMatch(rule -> rule.matches(it)))
                .isPresent();
    }

    private static Optional<InetSocketAddress> address(String host) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(host))
                .map(it -> new InetSocketAddress(it, ANY_PORT));
    }
}
