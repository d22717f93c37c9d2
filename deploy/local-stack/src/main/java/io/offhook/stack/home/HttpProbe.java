package io.offhook.stack.home;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends one GET and checks for status 200. */
public final class HttpProbe {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    private HttpProbe() {}

    public static boolean answersOk(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
