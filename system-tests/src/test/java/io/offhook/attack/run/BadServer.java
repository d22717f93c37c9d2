package io.offhook.attack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does everything wrong: serves whatever it is sent, any number of times, shows its classes, and counts what callers ask for by name. */
final class BadServer implements AutoCloseable {

    private static final int SILENCE_MILLIS = 100;

    /** One operation, which is said to be secured. */
    private static final String DOCUMENT = """
            {"paths": {"/api/v1/things": {"post": {"security": [{"basic": []}],
              "requestBody": {"content": {"application/json": {
                "schema": {"type": "object", "properties": {"name": {"type": "string"}}}}}}}}}}""";

    private final ServerSocket server = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    BadServer() throws IOException {
        threads.execute(this::accept);
    }

    URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(SILENCE_MILLIS);
            var bytes = new byte[1 << 16];
            for (int read = socket.getInputStream().read(bytes);
                    read > 0;
                    read = socket.getInputStream().read(bytes)) {
                var text = new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
                for (var request : text.split("(?<=\r\n\r\n)", -1)) {
                    socket.getOutputStream().write(answer(request).getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (SocketTimeoutException silent) {
            // as any server would: closed
        } catch (IOException gone) {
            // the caller went away
        }
    }

    private String answer(String request) {
        var target = request.split(" ", 3).length < 2 ? "" : request.split(" ", 3)[1];
        asked.add(target.replaceAll("[^a-z0-9/]", ""));
        var body = switch (target) {
            case "/q/metrics" -> metrics();
            case "/q/openapi?format=json" -> DOCUMENT;
            default -> "java.lang.IllegalStateException: no";
        };
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String metrics() {
        var page = new StringBuilder();
        asked.forEach(each -> page.append("requests{uri=\"").append(each).append("\"} 1\n"));
        return page.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
