package io.offhook.benchmarks.powercut;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file server that is busy when it is first asked for a file, and then has it, or does not have it for some time. */
final class BusyFiles implements AutoCloseable {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> missing = new ConcurrentHashMap<>();

    BusyFiles() throws IOException {
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param times how often it answers that there is no such file */
    void missing(String path, int times) {
        missing.put(path, times);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (asked.add(path)) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
            } else if (missing.merge(path, -1, Integer::sum) >= 0) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
