package io.offhook.torture.outside;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.torture.installation.Installation;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Shows codes to whoever is to type them, and withdraws them. */
public final class Administrator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 5_000;

    private final Installation installation;
    private final String authorization;

    public Administrator(Installation installation) {
        this.installation = installation;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("admin:" + installation.password()).getBytes(StandardCharsets.UTF_8));
    }

    /** The digits, from the first replica that shows them; empty while none does. */
    public Optional<String> reveal(UUID codeId) {
        for (var replica : installation.replicas()) {
            try {
                var call = post(replica.restPort(), "/api/v1/codes/" + codeId + "/reveal");
                if (call.getResponseCode() == HttpURLConnection.HTTP_OK) {
                    try (var body = call.getInputStream()) {
                        return Optional.of(JSON.readTree(body).path("code").asText());
                    }
                }
            } catch (IOException notNow) {
                // the other one, or later
            }
        }
        return Optional.empty();
    }

    /** Whether it is withdrawn for sure; if not, nobody knows. */
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
        call.setConnectTimeout(PATIENCE_MILLIS);
        call.setReadTimeout(PATIENCE_MILLIS);
        call.setRequestMethod("POST");
        call.setRequestProperty("Authorization", authorization);
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(0);
        call.getOutputStream().close();
        return call;
    }
}
