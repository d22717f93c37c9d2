package io.offhook.benchmarks.peers;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * The browser of one user: it keeps its connection and its cookies, signs in once, and consents to each device on Keycloak's own page.
 */
final class KeycloakBrowser {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_PAGES = 6;
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]*)\"");

    private final HttpClient client;
    private final String user;
    private final String password;

    KeycloakBrowser(SSLContext tls, String user, String password) {
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(TIMEOUT)
                .build();
        this.user = user;
        this.password = password;
    }

    /** Opens the address that a device shows, and answers each form until there is none. */
    void approve(URI shown) throws IOException, InterruptedException {
        var page = get(shown);
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            var form = form(page.body());
            if (form.isEmpty()) {
                return;
            }
            page = post(page.uri().resolve(form.get().action()), form.get().fields());
        }
        throw new IOException("no end of forms at " + page.uri().getPath());
    }

    /** A form, filled in. */
    record Form(String action, Map<String, String> fields) {}

    private Optional<Form> form(String page) {
        return filledIn(page, user, password);
    }

    static Optional<Form> filledIn(String page, String user, String password) {
        var action = FORM.matcher(page);
        if (!action.find()) {
            return Optional.empty();
        }
        var fields = new TreeMap<String, String>();
        INPUT.matcher(page).results().map(found -> found.group()).forEach(input -> {
            var name = NAME.matcher(input);
            if (name.find()) {
                var value = VALUE.matcher(input);
                fields.put(name.group(1), value.find() ? plain(value.group(1)) : "");
            }
        });
        fields.remove("cancel"); // the other button of the page of consent
        fields.computeIfPresent("username", (name, empty) -> user);
        fields.computeIfPresent("password", (name, empty) -> password);
        return Optional.of(new Form(plain(action.group(1)), fields));
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&").replace("&#x2F;", "/");
    }

    HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    HttpResponse<String> post(URI uri, Map<String, String> fields) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    HttpResponse<String> postJson(URI uri, String token, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(
                    "HTTP " + response.statusCode() + " from " + response.uri().getPath());
        }
        return response;
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
