package io.offhook.stack.command;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Stands where a service's {@code quarkus-run.jar} stands: reads the configuration it is given and answers every call to its ports of REST and management with 200. */
final class StandInService {

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of(URI.create(System.getProperty("quarkus.config.locations"))))) {
            settings.load(file);
        }
        if (Files.exists(
                Path.of(settings.getProperty("offhook.keys.directory", ".")).resolve("refuse-to-start"))) {
            throw new IllegalStateException("I refuse to start");
        }
        listen(Integer.parseInt(settings.getProperty("quarkus.http.port")));
        listen(Integer.parseInt(settings.getProperty("quarkus.management.port")));
    }

    private static void listen(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
