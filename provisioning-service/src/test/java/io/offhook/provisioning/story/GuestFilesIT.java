package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a phone without a file of its own gets, where a policy says so, and what one gets that only claimed to be a phone. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class GuestFilesIT {

    private static final String LOBBY = "127.0.45.7";
    private static final String STORE = "127.0.46.7";
    private static final String ELSEWHERE = "127.0.47.7";

    @ConfigProperty(name = "offhook.listener.files-http.port")
    int port;

    @Test
    void in_the_networks_of_a_policy_every_phone_that_waits_or_is_unknown_is_led_to_the_pages() throws IOException {
        var mac = newMac();
        provision(Map.of("model", "8845", "mac", mac, "lines", List.of(Map.of("directoryNumber", "1001"))));

        var ofWaiting = get(LOBBY, mac);
        assertThat(ofWaiting)
                .startsWith("HTTP/1.1 200")
                .contains("<servicesURL>http://127.0.0.1:8445/screen?name=#DEVICENAME#</servicesURL>")
                .contains("<idleTimeout>60</idleTimeout>")
                .contains("<authenticationURL>http://127.0.0.1:8445/screen/authenticate</authenticationURL>")
                .contains("<name>9000</name>")
                .doesNotContain("1001")
                .doesNotContain(mac);
        assertThat(body(get(LOBBY, newMac()))).isEqualTo(body(ofWaiting));
        assertThat(get(ELSEWHERE, mac)).startsWith("HTTP/1.1 404");
    }

    @Test
    void a_policy_for_a_model_is_for_phones_whose_record_says_so() throws IOException {
        var mac = newMac();
        var other = newMac();
        provision(Map.of("model", "8861", "mac", mac));
        provision(Map.of("model", "8845", "mac", other));

        assertThat(get(STORE, mac)).startsWith("HTTP/1.1 200");
        assertThat(get(STORE, other)).startsWith("HTTP/1.1 404");
        assertThat(get(STORE, newMac())).startsWith("HTTP/1.1 404");
    }

    @Test
    void a_phone_that_only_claimed_its_mac_gets_its_configuration_without_passwords_and_nothing_encrypted()
            throws IOException {
        var mac = newMac();
        var id = provision(Map.of("model", "8861", "mac", mac, "lines", List.of(Map.of("directoryNumber", "1002"))));
        Topics.publish(
                Topic.ACTIVATION,
                id,
                1,
                new CodeRedeemedByClaim(
                        UUID.randomUUID(), UUID.fromString(id), mac, "8861", "SEP" + mac, "SCREEN", "10.0.0.7", null));
        await().untilAsserted(() -> phone(id).body("status", equalTo("ACTIVATED")));

        assertThat(get(LOBBY, mac))
                .startsWith("HTTP/1.1 200")
                .contains("<name>1002</name>")
                .contains("<servicesURL/>")
                .doesNotContain("authPassword")
                .doesNotContain("phonePassword")
                .doesNotContain("sshPassword");
        assertThat(ask(LOBBY, "/SEP" + mac + ".cnf.xml.enc.sgn")).startsWith("HTTP/1.1 404");
    }

    private String get(String from, String mac) throws IOException {
        return ask(from, "/SEP" + mac + ".cnf.xml");
    }

    private String ask(String from, String path) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            var request = "GET " + path + " HTTP/1.1\r\nHost: phones\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n"));
    }
}
