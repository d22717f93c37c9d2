package io.offhook.stackclient.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.RestClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;

/** The console, as an administrator. */
public final class ConsoleApi {

    private final RestClient console;

    public ConsoleApi(URI base, Account administrator) {
        this.console = new RestClient(base, administrator);
    }

    /** Why what the handle names did not come up. */
    public Explanations explain(String handle) throws IOException {
        return console.get("/api/v1/explanations?handle=" + encoded(handle), Explanations.class);
    }

    /** What happened last to what the handle names. */
    public Timeline timeline(String handle, int size) throws IOException {
        return console.get("/api/v1/timeline?handle=" + encoded(handle) + "&size=" + size, Timeline.class);
    }

    private static String encoded(String handle) {
        return URLEncoder.encode(handle, UTF_8);
    }
}
