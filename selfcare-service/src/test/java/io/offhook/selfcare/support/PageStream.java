package io.offhook.selfcare.support;

import static io.offhook.servers.test.LongWait.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The stream that a page opens, as a browser hears it. */
public final class PageStream implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("sse-connect=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int status;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private PageStream(Map<String, String> cookies, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream")
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .collect(joining("; ")));
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            status = answer.statusCode();
            Thread.ofVirtual().start(() -> read(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PageStream open(Browser browser, String path) {
        return new PageStream(browser.cookies(), path);
    }

    /** The one that this page would open. */
    public static PageStream of(Browser browser, String page) {
        var address = ADDRESS.matcher(page);
        if (!address.find()) {
            throw new IllegalArgumentException("the page has no stream");
        }
        return open(browser, address.group(1).replace("&amp;", "&"));
    }

    /** The one that the page at this path would open. */
    public static PageStream ofPage(Browser browser, String path) {
        return of(browser, browser.get(path).asString());
    }

    public int status() {
        return status;
    }

    /** HTML that came until now. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Waits for one message that has all of these. */
    public void awaitMessage(String... texts) {
        await().untilAsserted(() ->
                assertThat(messages).anySatisfy(html -> assertThat(html).contains(texts)));
    }

    public boolean hasEnded() {
        return ended;
    }

    private void read(InputStream body) {
        try (var lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    messages.add(line.substring("data:".length()).strip());
                }
            }
        } catch (IOException e) {
            // closed
        }
        ended = true;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
