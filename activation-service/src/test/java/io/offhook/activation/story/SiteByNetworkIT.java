package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.network.CurrentNetworks;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.DevicePool.CallManager;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A phone without a MAC, and the network that its device comes from. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class SiteByNetworkIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    /** An address of this machine that no other test calls from. */
    private static final String LOBBY = "127.0.20.7";

    @Inject
    OtherServices others;

    @Inject
    CurrentNetworks networks;

    @Test
    void the_redemption_tells_the_device_pool_of_the_network_and_not_the_address() throws IOException {
        FACTORY.becomeTrusted(others);
        publish(1, List.of("127.0.20.0/24"));
        await().until(() -> networks.poolOf(new InetSocketAddress(LOBBY, 1)).isPresent());
        var phoneId = UUID.randomUUID();
        var code = AdminApi.reveal(AdminApi.issued(others, phoneId, "8845", null));

        try (var connection = new OpenConnection(FACTORY.phone("8845"), LOBBY)) {
            assertThat(connection.redeem(code)).contains("deviceName");
        }

        await().until(() -> others.typesOf(Topic.ACTIVATION, phoneId.toString()).contains("CodeRedeemed"));
        assertThat(others.eventsOf(Topic.ACTIVATION, phoneId.toString()).getLast())
                .isInstanceOfSatisfying(
                        CodeRedeemed.class, it -> assertThat(it.devicePool()).isEqualTo("Lobby"))
                .asString()
                .doesNotContain(LOBBY);

        publish(2, List.of());
        await().until(() -> networks.poolOf(new InetSocketAddress(LOBBY, 1)).isEmpty());
    }

    private void publish(long version, List<String> ranges) {
        others.publish(
                Topic.SETTING,
                "device-pool/Lobby",
                version,
                new DevicePool(
                        "Lobby",
                        List.of(new CallManager(0, "cm1.example.com", 5060, 5061)),
                        "Etc/UTC",
                        List.of(),
                        "English_United_States",
                        "en_US",
                        "United_States",
                        null,
                        ranges));
    }
}
