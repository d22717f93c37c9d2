package io.offhook.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.stackclient.rest.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The REST calls of a load: import, additions, reveal, configuration files. Other paths answer 404. */
public final class TestServices implements AutoCloseable {

    private static final Credentials ADMINISTRATOR = new Credentials("admin", "hidden");

    private final HttpServer server;
    private final List<String> imports = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> onProvisioned = phoneId -> {};
    private volatile UnaryOperator<String> status = row -> "INSERTED";
    private volatile int revealStatus = 200;
    private volatile int additionStatus = 201;
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();

    public TestServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/phones/import", this::importPhones);
        server.createContext("/api/v1/phones", this::addPhone);
        server.createContext(
                "/api/v1/codes/",
                exchange -> answer(exchange, revealStatus, "{\"codeId\":\"c\",\"code\":\"1234567890123456\"}"));
        server.createContext("/SEP", exchange -> answer(exchange, 200, "<device/>"));
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public ProvisioningApi provisioning() {
        return new ProvisioningApi(uri(), ADMINISTRATOR);
    }

    public ActivationApi activation() {
        return new ActivationApi(uri(), ADMINISTRATOR);
    }

    /** The CSV files, in the order of the calls. */
    public List<String> imports() {
        return List.copyOf(imports);
    }

    /** Called with the id of each phone before the import answers. */
    public void onProvisioned(Consumer<String> action) {
        onProvisioned = action;
    }

    /** @param statusOfRow the status in the report for each row of the CSV */
    public void answerRowsWith(UnaryOperator<String> statusOfRow) {
        status = statusOfRow;
    }

    public void answerRevealsWith(int httpStatus) {
        revealStatus = httpStatus;
    }

    public void answerAdditionsWith(int httpStatus) {
        additionStatus = httpStatus;
    }

    /** How many connections the additions came on. */
    public int connections() {
        return connections.size();
    }

    private void addPhone(HttpExchange exchange) throws IOException {
        connections.add(exchange.getRemoteAddress());
        var phoneId = UUID.randomUUID().toString();
        onProvisioned.accept(phoneId);
        answer(exchange, additionStatus, "{\"id\":\"" + phoneId + "\",\"name\":\"BAT5A0F33C1D2E4\"}");
    }

    private void importPhones(HttpExchange exchange) throws IOException {
        var csv = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        imports.add(csv);
        var report = new ArrayList<String>();
        for (var row : csv.lines().skip(1).toList()) {
            var line = report.size() + 2;
            if (status.apply(row).equals("INSERTED")) {
                var phoneId = UUID.randomUUID().toString();
                onProvisioned.accept(phoneId);
                report.add("{\"line\":%d,\"status\":\"INSERTED\",\"phoneId\":\"%s\"}".formatted(line, phoneId));
            } else {
                report.add("{\"line\":%d,\"status\":\"%s\"}".formatted(line, status.apply(row)));
            }
        }
        answer(exchange, 200, "{\"report\":[" + String.join(",", report) + "]}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
