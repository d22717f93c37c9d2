package io.offhook.stack.seed;

import io.offhook.servers.ServerFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Calls of REST interfaces in somebody's name. */
public final class RestCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_FAILURE = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Supplier<String> authorization;

    /** @param authorization the value of the header of that name, asked for at each call */
    public RestCalls(Supplier<String> authorization) {
        this.authorization = authorization;
    }

    public static RestCalls anonymous() {
        return new RestCalls(() -> "");
    }

    /** What was answered. An answer that is no success, and not among those tolerated, is an error that quotes it. */
    public String send(String method, String url, String type, String body, Set<Integer> tolerated) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        var header = authorization.get();
        if (!header.isEmpty()) {
            request.header("Authorization", header);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_FAILURE && !tolerated.contains(answer.statusCode())) {
                throw new ServerFailed(
                        "%s %s answered %d: %s".formatted(method, url, answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException failure) {
            throw new ServerFailed("%s %s failed: %s".formatted(method, url, failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while calling " + url);
        }
    }
}
