package io.offhook.benchmarks.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.ssl.SslContext;
import io.offhook.benchmarks.wire.PhoneConnection;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.stackclient.http.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The grant of one device (RFC 8628): it asks for a code, a user approves the code, and it fetches its token, all on one connection of
 * the device with a full handshake.
 */
record DeviceGrant(PhoneConnections wire, URI keycloak, BlockingQueue<KeycloakBrowser> browsers) {

    static final String REALM = "offhook";
    static final String CLIENT = "phone";

    private static final String PATH = "/realms/" + REALM + "/protocol/openid-connect/";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final int TIMEOUT_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    void once(SslContext device) throws Exception {
        var connection = wire.open(keycloak, device).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        try {
            var asked = post(connection, "auth/device", Map.of("client_id", CLIENT));
            approve(URI.create(asked.path("verification_uri_complete").asText()));
            var code = asked.path("device_code").asText();
            var granted =
                    post(connection, "token", Map.of("client_id", CLIENT, "grant_type", GRANT, "device_code", code));
            if (granted.path("access_token").asText().isEmpty()) {
                throw new IOException("no token");
            }
        } finally {
            connection.close();
        }
    }

    private void approve(URI shown) throws IOException, InterruptedException {
        var browser = browsers.take();
        try {
            browser.approve(shown);
        } finally {
            browsers.add(browser);
        }
    }

    private static JsonNode post(PhoneConnection connection, String path, Map<String, String> fields) throws Exception {
        HttpAnswer answer = connection
                .postForm(PATH + path, KeycloakBrowser.encoded(fields))
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        var json = JSON.readTree(answer.text());
        if (!answer.isSuccess()) {
            throw new IOException(path + ": HTTP " + answer.status() + " "
                    + json.path("error").asText());
        }
        return json;
    }
}
