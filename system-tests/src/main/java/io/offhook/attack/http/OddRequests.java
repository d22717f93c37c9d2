package io.offhook.attack.http;

import io.offhook.attack.check.Leak;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Answer;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** 2: addresses, cookies and headers that parsers stumble over. */
public final class OddRequests implements Attack {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int FAULT = 500;

    /** The method is unknown, a tunnel is not offered, or the version is not spoken: refusals, and no faults. */
    private static final List<Integer> REFUSALS = List.of(501, 505);

    private static final List<String> QUERIES = List.of(
            "?a=b,c",
            "?;",
            ";a=b",
            "?a=b;c=d",
            "?&&==&",
            "?%00",
            "/%00",
            "?%ff%fe",
            "/%c0%ae%c0%ae/",
            "?%",
            "?%zz",
            "/..%2f..%2f",
            "//",
            "?page=1,2",
            "?size=9999999999999999999",
            "?page=%00",
            "?q=\u00ff\u00fe",
            "?" + "a".repeat(7_000),
            "?a=%u0041",
            "#x",
            "?a[]=1",
            "/%E2%80%AE",
            "?page=-1&page=2");

    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry(
                    "Cookie",
                    List.of(
                            "a=\"b; c",
                            "=",
                            ";",
                            "offhook-session=%00",
                            "offhook-session=" + "A".repeat(4_000),
                            "$Version=1; a=b",
                            "a=b,c=d",
                            "offhook-session=\u00ff; offhook-session-id=\u0001",
                            "offhook-session-id=x; offhook-session-id=y")),
            Map.entry("Accept", List.of(",", "*", "text/html;q=", "*/*;q=2", "a/b/c", "text/\u00ff")),
            Map.entry("Accept-Language", List.of(";;q=", "\u00ff", "en;q=x")),
            Map.entry("Accept-Encoding", List.of("gzip;q=x", "*;q=0", ",")),
            Map.entry(
                    "Authorization",
                    List.of(
                            "Basic",
                            "Basic !!!!",
                            "Basic YQ==",
                            "Basic AAA6AAA=",
                            "Bearer",
                            "Bearer a.b.c",
                            "\u00ff",
                            "Digest username=\"a\"",
                            "Negotiate x")),
            Map.entry("Content-Type", List.of(";", "a", "application/json; charset=nonsense", "multipart/form-data")),
            Map.entry("Host", List.of("", "a b", "a:b:c", "[::1", "\u00ff")),
            Map.entry("Expect", List.of("100-continue", "x")),
            Map.entry("Upgrade", List.of("websocket", "h2c")),
            Map.entry("Range", List.of("bytes=0-,-", "bytes=99999999999999999999-")),
            Map.entry("If-Modified-Since", List.of("x", "Thu, 32 Jan 99999 99:99:99 GMT")),
            Map.entry("If-None-Match", List.of("\"", "W/")),
            Map.entry("X-Forwarded-For", List.of("x", "1,,2")),
            Map.entry("Forwarded", List.of("for=\"", ";;=")),
            Map.entry("Origin", List.of("null", "://", "\u00ff")),
            Map.entry("traceparent", List.of("00-x-y-z", "\u00ff")),
            Map.entry("Idempotency-Key", List.of("", "\u0001", "x".repeat(5_000))));

    private static final List<String> LINES = List.of(
            "GET http://evil.example/ HTTP/1.1",
            "GET * HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "GET / HTTP/9.9",
            "GET /",
            "GET / HTTP/1.0",
            "PRI * HTTP/2.0",
            "CONNECT a:1 HTTP/1.1",
            "TRACE / HTTP/1.1",
            "GET  / HTTP/1.1",
            "GET\t/\tHTTP/1.1",
            "get / HTTP/1.1",
            "GET /\u00ff HTTP/1.1",
            "GET /\u0001 HTTP/1.1",
            " GET / HTTP/1.1");

    @Override
    public String title() {
        return "odd addresses, cookies and headers: each is answered in time, with no fault and no look inside";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        var authorization = context.target().authorization(StackAccount.ADMIN);
        for (var endpoint : context.target().http()) {
            for (var path : paths(endpoint)) {
                var request = HttpText.of("GET", path).header("Connection", "close");
                var known = endpoint.kind() == Kind.REST ? request.header("Authorization", authorization) : request;
                QUERIES.forEach(query ->
                        send(endpoint, brief(query), known.at(path + query).toBytes(), findings));
                HEADERS.forEach((name, values) -> values.forEach(value -> send(
                        endpoint,
                        name + ": " + brief(value),
                        (name.equals("Cookie") || name.equals("Authorization") ? request : known)
                                .header(name, value)
                                .toBytes(),
                        findings)));
            }
            for (var line : LINES) {
                send(endpoint, line, HttpText.latin(line + "\r\nHost: x\r\nConnection: close\r\n\r\n"), findings);
            }
        }
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(text.length(), 30));
    }

    private static List<String> paths(Endpoint endpoint) {
        return switch (endpoint.kind()) {
            case REST ->
                switch (endpoint.service()) {
                    case "selfcare" -> List.of("/", "/login", "/api/v1/my/phones", "/phones/x");
                    case "console" -> List.of("/", "/login", "/api/v1/dead-letters");
                    default -> List.of("/api/v1/dead-letters");
                };
            case MANAGEMENT -> List.of("/q/health/live");
            case FILES -> List.of("/ITLFile.tlv");
            case REDEMPTION -> List.of("/api/v1/redemptions");
            case TVS, TFTP -> List.of();
        };
    }

    private static void send(Endpoint endpoint, String what, byte[] request, Findings findings) {
        var whole = endpoint + ", " + what.replaceAll("[^\\x20-\\x7e]", "?");
        try (var connection = Connection.open(endpoint)) {
            findings.count("requests");
            var answer = connection.send(request).answer(DEADLINE);
            answer.ifPresent(got -> check(whole, got, findings));
        } catch (SocketTimeoutException late) {
            findings.violation(whole + ": no answer in " + DEADLINE.toSeconds() + " s");
        } catch (IOException closed) {
            findings.count("closed");
        }
    }

    private static void check(String what, Answer answer, Findings findings) {
        findings.count("answered");
        if (answer.status() >= FAULT && !REFUSALS.contains(answer.status())) {
            findings.violation(what + ": answered " + answer.status());
        }
        Leak.in(answer.body()).ifPresent(found -> findings.violation(what + ": shows '" + found + "'"));
    }
}
