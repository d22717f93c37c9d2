package io.offhook.torture.peers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.torture.installation.Installation;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Reveals and releases codes over REST, as an administrator does. */
public final class AdministratorClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMEOUT_MILLIS = 5_000;

    /** The field of the answer that is used. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Revealed(String code) {
        @Override
        public String toString() {
            return "Revealed[****]";
        }
    }

    private final Installation installation;
    private final String authorization;

    public AdministratorClient(Installation installation) {
        this.installation = installation;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("admin:" + installation.password()).getBytes(StandardCharsets.UTF_8));
    }

    /** The digits, from the first replica that reveals them; empty while none does. */
    public Optional<String> reveal(UUID codeId) {
        for (var replica : installation.replicas()) {
            try {
                var call = post(replica.restPort(), "/api/v1/codes/" + codeId + "/reveal");
                if (call.getResponseCode() == HttpURLConnection.HTTP_OK) {
                    try (var body = call.getInputStream()) {
                        return Optional.of(JSON.readValue(body, Revealed.class).code());
                    }
                }
            } catch (IOException notNow) {
                // the other replica, or a later call
            }
        }
        return Optional.empty();
    }

    /** True if the code is released. False if the outcome is unknown. */
    public boolean release(UUID codeId, int restPort) {
        try {
            return post(restPort, "/api/v1/codes/" + codeId + "/release").getResponseCode() / 100 == 2;
        } catch (IOException unknown) {
            return false;
        }
    }

    private HttpURLConnection post(int port, String path) throws IOException {
        var call = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        call.setConnectTimeout(TIMEOUT_MILLIS);
        call.setReadTimeout(TIMEOUT_MILLIS);
        call.setRequestMethod("POST");
        call.setRequestProperty("Authorization", authorization);
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(0);
        call.getOutputStream().close();
        return call;
    }
}
