package io.offhook.stack.command;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Stands where a service's {@code quarkus-run.jar} stands: reads the configuration it is given and answers every call with 200. */
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
        var address = new InetSocketAddress("127.0.0.1", Integer.parseInt(settings.getProperty("quarkus.http.port")));
        var server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
