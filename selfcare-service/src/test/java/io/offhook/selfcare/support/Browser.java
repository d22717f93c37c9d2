package io.offhook.selfcare.support;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps cookies as a browser does, and shows them. It follows no redirects. Each has an address of its own, or all would share one limit. */
public final class Browser {

    public static final String ACCOUNT_COOKIE = "offhook-session";
    public static final String ID_COOKIE = "offhook-session-id";

    private static final AtomicInteger BROWSERS = new AtomicInteger();

    private final Map<String, String> cookies = new TreeMap<>();
    private final InetAddress address = next();

    public static Browser signedIn(String user) {
        return signedIn(user, user + "-password");
    }

    /** A wrong password leaves it signed out. */
    public static Browser signedIn(String user, String password) {
        var browser = new Browser();
        browser.signIn(user, password);
        return browser;
    }

    /** A thief's browser. */
    public Browser copy() {
        return new Browser().with(cookies);
    }

    public Browser with(Map<String, String> more) {
        cookies.putAll(more);
        return this;
    }

    public Browser without(String cookie) {
        cookies.remove(cookie);
        return this;
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Response signIn(String user) {
        return signIn(user, user + "-password");
    }

    public Response signIn(String user, String password) {
        return post("/login", Map.of("j_username", user, "j_password", password));
    }

    /** Sends a form. */
    public Response post(String path, Map<String, String> fields) {
        return send(
                request().contentType(ContentType.URLENC.withCharset("UTF-8")).formParams(fields), "POST", path);
    }

    /** As a browser whose settings ask for these languages. */
    public Response get(String path, String acceptLanguage) {
        return send(request().header("Accept-Language", acceptLanguage), "GET", path);
    }

    public Response signOut() {
        return post("/logout", Map.of());
    }

    public Response get(String path) {
        return send(request(), "GET", path);
    }

    /** As the script of a page does. */
    public Response poll(String path) {
        return send(request().header("HX-Request", "true"), "GET", path);
    }

    public boolean isSignedIn() {
        return get("/").statusCode() == 200;
    }

    /** For what a test sends by itself. */
    public RequestSpecification request() {
        return given().config(RestAssured.config()
                        .httpClient(HttpClientConfig.httpClientConfig().setParam("http.route.local-address", address)))
                .redirects()
                .follow(false)
                .cookies(cookies);
    }

    private static InetAddress next() {
        int number = BROWSERS.incrementAndGet();
        try {
            return InetAddress.getByAddress(new byte[] {127, 77, (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response send(RequestSpecification request, String method, String path) {
        var response = request.request(method, path);
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response;
    }
}
