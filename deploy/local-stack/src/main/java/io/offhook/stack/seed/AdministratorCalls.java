package io.offhook.stack.seed;

import io.offhook.servers.ServerFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Calls of our REST interfaces as an administrator. */
final class AdministratorCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_FAILURE = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Supplier<String> authorization;

    /** @param authorization the value of the header of that name */
    AdministratorCalls(Supplier<String> authorization) {
        this.authorization = authorization;
    }

    void send(String method, String url, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Authorization", authorization.get())
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new ServerFailed(
                        "%s %s answered %d: %s".formatted(method, url, answer.statusCode(), answer.body()));
            }
        } catch (IOException failure) {
            throw new ServerFailed("%s %s failed: %s".formatted(method, url, failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while calling " + url);
        }
    }
}
