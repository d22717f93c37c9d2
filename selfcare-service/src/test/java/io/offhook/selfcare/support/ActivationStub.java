package io.offhook.selfcare.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for the activation service: the reveal endpoint, with codes that the test registers. */
public final class ActivationStub implements AutoCloseable {

    /** In the far future. */
    public static final Instant EXPIRES = Instant.parse("2099-12-31T23:30:00Z");

    private final HttpServer server;
    private final Map<UUID, String> codes = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> refusals = new ConcurrentHashMap<>();
    private final List<Confirmed> confirmed = new CopyOnWriteArrayList<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** A request to reveal a code. */
    public record Call(UUID codeId, String purpose, Optional<String> actingUser, String authorization) {}

    ActivationStub() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/codes/", this::reveal);
        server.createContext("/api/v1/pairings/confirm", this::confirm);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void knows(UUID codeId, String digits) {
        codes.put(codeId, digits);
        refusals.remove(codeId);
    }

    public void answers(UUID codeId, int status) {
        refusals.put(codeId, status);
    }

    public List<Call> callsFor(UUID codeId) {
        return calls.stream().filter(call -> call.codeId().equals(codeId)).toList();
    }

    /** A request to confirm a pairing. */
    public record Confirmed(String body, String actingUser, String query) {}

    public List<Confirmed> confirmed() {
        return confirmed;
    }

    /** The code {@code BCDF-GHJK} is shown by a phone, {@code LCKD-LCKD} by one that is locked, and no other. */
    private void confirm(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            confirmed.add(new Confirmed(
                    body,
                    exchange.getRequestHeaders().getFirst("Offhook-Acting-User"),
                    String.valueOf(exchange.getRequestURI().getQuery())));
            boolean known = body.contains("BCDF-GHJK");
            boolean locked = body.contains("LCKD-LCKD");
            var answer = known ? "{\"deviceName\":\"SEP2C3124C9F8E1\"}" : locked ? "{\"reason\":\"LOCKED\"}" : "{}";
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : locked ? 403 : 422, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void reveal(HttpExchange exchange) throws IOException {
        try (exchange) {
            var codeId = UUID.fromString(exchange.getRequestURI().getPath().split("/")[4]);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    codeId,
                    body.contains("WELCOME_MAIL") ? "WELCOME_MAIL" : body.contains("SELF_CARE") ? "SELF_CARE" : body,
                    Optional.ofNullable(headers.getFirst("Offhook-Acting-User")),
                    headers.getFirst("Authorization")));
            var digits = codes.get(codeId);
            int status = refusals.getOrDefault(codeId, digits == null ? 404 : 200);
            var answer = status == 200 ? revealed(codeId, String.valueOf(digits)) : "{}";
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String revealed(UUID codeId, String digits) {
        return """
                {"codeId":"%s","code":"%s","grouped":"not used","expiresAt":"%s","more":"to come"}""".formatted(codeId, digits, EXPIRES);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
