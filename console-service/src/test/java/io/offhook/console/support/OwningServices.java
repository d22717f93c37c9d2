package io.offhook.console.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for the services that commands go to: answers what the test tells it to, and remembers what it was asked. */
public final class OwningServices implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request. */
    public record Asked(
            String method,
            String path,
            String body,
            Optional<String> actingUser,
            Optional<String> actingRole,
            Optional<String> ifMatch,
            Optional<String> contentType,
            Optional<String> idempotencyKey) {}

    private record Reply(int status, String body, Map<String, String> headers) {}

    OwningServices() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param path with its query */
    public void answer(String method, String path, int status, String body) {
        answer(method, path, status, body, Map.of());
    }

    public void answer(String method, String path, int status, String body, Map<String, String> headers) {
        replies.put(method + " " + path, new Reply(status, body, headers));
    }

    public List<Asked> asked(String method, String path) {
        return asked.stream()
                .filter(each -> each.method().equals(method) && each.path().equals(path))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var path = exchange.getRequestURI().toString();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    path,
                    body,
                    Optional.ofNullable(headers.getFirst("Offhook-Acting-User")),
                    Optional.ofNullable(headers.getFirst("Offhook-Acting-Role")),
                    Optional.ofNullable(headers.getFirst("If-Match")),
                    Optional.ofNullable(headers.getFirst("Content-Type")),
                    Optional.ofNullable(headers.getFirst("Idempotency-Key"))));
            var reply = replies.getOrDefault(
                    exchange.getRequestMethod() + " " + path,
                    new Reply(
                            404,
                            "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404}",
                            Map.of()));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().isEmpty() ? -1 : 0);
            exchange.getResponseBody().write(reply.body().getBytes(UTF_8));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
