package io.offhook.provisioning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.DevicePool.CallManager;
import io.offhook.provisioning.value.MalformedValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRulesTest {

    @Test
    void networks_are_kept_in_canonical_form() {
        assertThat(NetworkRules.parse(
                        List.of("10.20.0.0/16", "2001:DB8:0020:0:0:0:0:0/48", "0.0.0.0/0", "192.0.2.7/32")))
                .containsExactly("10.20.0.0/16", "2001:db8:20::/48", "0.0.0.0/0", "192.0.2.7/32");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.20.0.0",
                "10.20.0.0/",
                "10.20.0.0/33",
                "10.20.0.0/-1",
                "10.20.0.1/16",
                "10.20/16",
                "example.com/16",
                "2001:db8::/129",
                "2001:db8::1/48",
                "fe80::%eth0/64",
                "::ffff:10.20.0.0/112",
                "10.20.0.0/16/8"
            })
    void what_is_no_network_is_said(String text) {
        assertThatThrownBy(() -> NetworkRules.parse(List.of(text)))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("is not a network");
    }

    @Test
    void a_pool_has_a_network_once_and_not_too_many() {
        assertThatThrownBy(() -> NetworkRules.parse(List.of("2001:db8::/32", "2001:DB8:0::/32")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> NetworkRules.parse(Collections.nCopies(101, "10.20.0.0/16")))
                .hasMessageContaining("at most 100");
    }

    @Test
    void a_network_is_of_one_pool_and_one_inside_of_it_may_be_of_another() {
        var catalogue = new Catalogue(List.of(), List.of(pool("Berlin", "10.20.0.0/16")), Map.of());

        References.check(catalogue, pool("berlin", "10.20.0.0/16"));
        References.check(catalogue, pool("Paris", "10.20.30.0/24"));
        assertThatThrownBy(() -> References.check(catalogue, pool("Paris", "10.20.0.0/16")))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("of the device pool Berlin already");
    }

    private static DevicePool pool(String name, String network) {
        return new DevicePool(
                name,
                List.of(new CallManager(0, "cm1.example", 5060, 5061)),
                "Etc/UTC",
                List.of(),
                "English_United_States",
                "en_US",
                "United_States",
                null,
                List.of(network));
    }
}
