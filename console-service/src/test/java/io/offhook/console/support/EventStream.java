package io.offhook.console.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser that listens to what happens. */
public final class EventStream implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final InputStream body;
    private final int status;
    private final List<SentEvent> events = new CopyOnWriteArrayList<>();

    /**
     * A server-sent event.
     *
     * @param name of the field {@code event}
     */
    public record SentEvent(String id, String name, String data) {}

    private EventStream(String query, String lastEventId) {
        var address = URI.create("http://localhost:" + RestAssured.port + "/api/v1/events/stream?" + query);
        var login = Base64.getEncoder().encodeToString("olga:olga-password".getBytes(UTF_8));
        var request = HttpRequest.newBuilder(address).header("Authorization", "Basic " + login);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            status = answer.statusCode();
            body = answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    public static EventStream open(String query) {
        return new EventStream(query, "");
    }

    /** Goes on after the event with this id. */
    public static EventStream resume(String query, String lastEventId) {
        return new EventStream(query, lastEventId);
    }

    public int status() {
        return status;
    }

    /** Those that came until now. */
    public List<SentEvent> events() {
        return List.copyOf(events);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            var block = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(new SentEvent(field(block, "id"), field(block, "event"), field(block, "data")));
                    block.clear();
                } else {
                    block.add(line);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(each -> each.startsWith(name + ":"))
                .map(each -> each.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
