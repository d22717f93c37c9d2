package io.offhook.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.stackclient.rest.Poll;
import io.offhook.testpki.Identity;
import io.offhook.torture.peers.EventPublisher;
import io.offhook.torture.peers.PhoneManufacturer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * A phone is provisioned, its code revealed and redeemed.
 *
 * @param bootstrap of Kafka, for the events of the other services
 * @param password of the account {@code admin}
 * @param server the certificate of the redemption listener
 */
record FirstRedemption(String bootstrap, int restPort, int phonePort, String password, Identity server) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Poll POLL = new Poll(Duration.ofSeconds(60), Duration.ofMillis(250));

    /** The status of the answer to the phone. The service trusts its manufacturer a moment after the event. */
    int status() throws Exception {
        var manufacturer = new PhoneManufacturer();
        var phone = UUID.randomUUID();
        try (var publisher = new EventPublisher(bootstrap)) {
            publish(
                    publisher,
                    Topic.TRUST,
                    "anchor/" + PhoneManufacturer.fingerprint(manufacturer.anchor()),
                    manufacturer);
            publisher
                    .publish(
                            Topic.PHONE,
                            phone.toString(),
                            1,
                            new PhoneProvisioned(phone, "BAT1", "8845", null, "test", List.of(), null, "Default", true))
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS);
        }
        var codes = POLL.result(
                () -> get("/api/v1/codes?status=LIVE"),
                page -> page.path("items").size() > 0);
        var code = post("/api/v1/codes/" + codes.at("/items/0/codeId").asText() + "/reveal")
                .path("code")
                .asText();
        var device = PhoneManufacturer.device("8845", new Random());
        var sockets = PhoneTls.trusting(server.chain()).socketsOf(manufacturer.issue(device));
        return POLL.result(() -> redeem(sockets, code), status -> status == HttpURLConnection.HTTP_OK);
    }

    private static void publish(EventPublisher publisher, Topic topic, String stream, PhoneManufacturer manufacturer)
            throws Exception {
        var anchor = manufacturer.anchor();
        publisher
                .publish(
                        topic,
                        stream,
                        1,
                        new TrustAnchorAdded(
                                PhoneManufacturer.fingerprint(anchor),
                                anchor.getSubjectX500Principal().getName(),
                                anchor.getIssuerX500Principal().getName(),
                                anchor.getNotBefore().toInstant(),
                                anchor.getNotAfter().toInstant(),
                                Base64.getEncoder().encodeToString(anchor.getEncoded())))
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    private int redeem(SSLSocketFactory sockets, String code) throws IOException {
        var call = (HttpsURLConnection) URI.create("https://127.0.0.1:" + phonePort + "/api/v1/redemptions")
                .toURL()
                .openConnection();
        call.setSSLSocketFactory(sockets);
        call.setRequestMethod("POST");
        call.setRequestProperty("Content-Type", "application/json");
        call.setDoOutput(true);
        try (var body = call.getOutputStream()) {
            body.write(("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.US_ASCII));
        }
        return call.getResponseCode();
    }

    private JsonNode get(String path) throws IOException {
        return answer(call(path));
    }

    private JsonNode post(String path) throws IOException {
        var call = call(path);
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(0);
        call.getOutputStream().close();
        return answer(call);
    }

    private HttpURLConnection call(String path) throws IOException {
        var call = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + restPort + path).toURL().openConnection();
        call.setRequestProperty(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8)));
        return call;
    }

    private static JsonNode answer(HttpURLConnection call) throws IOException {
        try (var body = call.getInputStream()) {
            return JSON.readTree(body);
        }
    }
}
