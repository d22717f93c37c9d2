package io.offhook.torture.peers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.installation.Replica;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reveals and releases codes over REST, as an administrator does. */
public final class AdministratorClient {

    /** As many as the service shows at once. */
    static final int MAX_CODES = 500;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMEOUT_MILLIS = 5_000;

    record Wanted(List<UUID> codeIds) {}

    /** The fields of the answer that are used. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Revealed(UUID codeId, String code) {
        @Override
        public String toString() {
            return "Revealed[" + codeId + "]";
        }
    }

    private final Installation installation;
    private final String authorization;
    private int answering;

    public AdministratorClient(Installation installation) {
        this.installation = installation;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("admin:" + installation.password()).getBytes(StandardCharsets.UTF_8));
    }

    /** The digits of these codes, by code: first from the replica that answered last. Empty while none does. */
    Map<UUID, String> reveal(List<UUID> codeIds) {
        if (codeIds.isEmpty()) {
            return Map.of();
        }
        var replicas = installation.replicas();
        for (int tried = 0; tried < replicas.size(); tried++) {
            try {
                return reveal(codeIds, replicas.get(answering));
            } catch (IOException notNow) {
                answering = (answering + 1) % replicas.size(); // the other replica, or a later call
            }
        }
        return Map.of();
    }

    private Map<UUID, String> reveal(List<UUID> codeIds, Replica replica) throws IOException {
        var call = post(replica.restPort(), "/api/v1/codes/reveal", JSON.writeValueAsBytes(new Wanted(codeIds)));
        try (var body = call.getInputStream()) {
            return JSON.readValue(body, new TypeReference<List<Revealed>>() {}).stream()
                    .collect(Collectors.toMap(Revealed::codeId, Revealed::code));
        }
    }

    /** True if the code is released. False if the outcome is unknown. */
    public boolean release(UUID codeId, int restPort) {
        try {
            return post(restPort, "/api/v1/codes/" + codeId + "/release", new byte[0])
                                    .getResponseCode()
                            / 100
                    == 2;
        } catch (IOException unknown) {
            return false;
        }
    }

    private HttpURLConnection post(int port, String path, byte[] body) throws IOException {
        var call = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        call.setConnectTimeout(TIMEOUT_MILLIS);
        call.setReadTimeout(TIMEOUT_MILLIS);
        call.setRequestMethod("POST");
        call.setRequestProperty("Authorization", authorization);
        if (body.length > 0) {
            call.setRequestProperty("Content-Type", "application/json");
        }
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(body.length);
        try (var out = call.getOutputStream()) {
            out.write(body);
        }
        return call;
    }
}
