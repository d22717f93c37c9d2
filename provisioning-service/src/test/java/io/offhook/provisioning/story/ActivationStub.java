package io.offhook.provisioning.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.offhook.servers.test.ReservedPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as the REST of the activation service does, where that service is not. */
final class ActivationStub implements AutoCloseable {

    static final String DIGITS = "1234567890123452";
    static final Instant EXPIRES = Instant.parse("2030-01-01T00:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Set<String> live = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** @param codes how many ids it named */
    record Asked(String path, String authorization, String channel, int codes) {}

    ActivationStub() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), ReservedPorts.port("activation"));
        server = HttpServer.create(address, 0);
        server.createContext("/api/v1/codes/", this::answer);
        server.start();
    }

    void hasLive(String codeId) {
        live.add(codeId);
    }

    List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/api/v1/codes/".length());
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var wanted = new ArrayList<String>();
        body.path("codeIds").forEach(id -> wanted.add(id.asText()));
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                path,
                String.valueOf(headers.getFirst("Authorization")),
                String.valueOf(headers.getFirst("Offhook-Channel")),
                wanted.size()));
        if (path.endsWith("/release")) {
            respond(exchange, live.remove(path.substring(0, 36)) ? 204 : 404, new byte[0]);
            return;
        }
        if (body.path("code").asText().equals(DIGITS)) {
            wanted.addAll(live);
        }
        var found = wanted.stream()
                .filter(live::contains)
                .map(id -> path.equals("reveal")
                        ? Map.of("codeId", id, "expiresAt", EXPIRES.toString(), "code", DIGITS, "grouped", "x")
                        : Map.of("codeId", id, "expiresAt", EXPIRES.toString()))
                .toList();
        respond(exchange, 200, JSON.writeValueAsBytes(found));
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
