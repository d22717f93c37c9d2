package io.offhook.attack.http;

import static io.offhook.attack.check.StrictReader.Request.NONE;
import static io.offhook.attack.check.StrictReader.Request.ONE;

import io.offhook.attack.check.StrictReader;
import io.offhook.attack.check.StrictReader.Request;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/** 4: bytes that a lenient server behind a strict proxy takes for two requests (RFC 9112, 11.2). */
public final class SmuggledRequests implements Attack {

    /** On a loaded machine an answer may take a while; a second one follows the first at once. */
    private static final Duration SILENCE = Duration.ofMillis(1_500);

    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n";

    /**
     * @param headers lines with their ends
     * @param sees how a strict reader reads all of it
     */
    private record Smuggled(String name, Request sees, String headers, String body) {

        byte[] after(String line) {
            return HttpText.latin(line + headers + "\r\n" + body);
        }
    }

    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private static final List<Smuggled> ALL = List.of(
            new Smuggled("a quote in a chunk extension", NONE, CHUNKED, "1;a=\"\r\nX\r\n0\r\n\r\n" + HIDDEN + "\"\r\n"),
            new Smuggled("a bare LF in a chunk extension", NONE, CHUNKED, "1;a\nX\r\n0\r\n\r\n" + HIDDEN),
            new Smuggled("a bare CR in a chunk extension", NONE, CHUNKED, "1;a\rX\r\n0\r\n\r\n" + HIDDEN),
            new Smuggled(
                    "length and chunks",
                    ONE,
                    "Content-Length: " + (5 + HIDDEN.length()) + "\r\n" + CHUNKED,
                    "0\r\n\r\n" + HIDDEN),
            new Smuggled("chunks and length", ONE, CHUNKED + "Content-Length: 5\r\n", "0\r\n\r\n" + HIDDEN),
            new Smuggled(
                    "two lengths", NONE, "Content-Length: 0\r\nContent-Length: " + HIDDEN.length() + "\r\n", HIDDEN),
            new Smuggled("a list of lengths", NONE, "Content-Length: 0, " + HIDDEN.length() + "\r\n", HIDDEN),
            new Smuggled("a signed length", NONE, "Content-Length: +0\r\n", HIDDEN),
            new Smuggled("a negative length", NONE, "Content-Length: -1\r\n", HIDDEN),
            new Smuggled("a hexadecimal length", NONE, "Content-Length: 0x00\r\n", HIDDEN),
            new Smuggled("an empty length", NONE, "Content-Length: \r\n", HIDDEN),
            new Smuggled("a length beyond all bounds", NONE, "Content-Length: 18446744073709551616\r\n", HIDDEN),
            new Smuggled("a folded header", ONE, "X-A: b\r\n Content-Length: 5\r\nConnection: close\r\n", HIDDEN),
            new Smuggled(
                    "a folded encoding",
                    ONE,
                    "Transfer-Encoding:\r\n chunked\r\n",
                    Integer.toHexString(HIDDEN.length()) + "\r\n" + HIDDEN + "\r\n0\r\n\r\n"),
            new Smuggled("a blank before the colon", NONE, "Transfer-Encoding : chunked\r\n", "0\r\n\r\n" + HIDDEN),
            new Smuggled("an unknown encoding", NONE, "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" + HIDDEN),
            new Smuggled(
                    "chunked before another", NONE, "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n" + HIDDEN),
            new Smuggled("chunked twice", NONE, CHUNKED + CHUNKED, "0\r\n\r\n" + HIDDEN),
            new Smuggled(
                    "an encoding with a control character",
                    NONE,
                    "Transfer-Encoding: \u000bchunked\r\n",
                    "0\r\n\r\n" + HIDDEN),
            new Smuggled(
                    "a bare LF after a header", NONE, "X-A: b\nContent-Length: " + HIDDEN.length() + "\r\n", HIDDEN),
            new Smuggled("a bare CR in a header", NONE, "X-A: b\rContent-Length: " + HIDDEN.length() + "\r\n", HIDDEN),
            new Smuggled("a NUL in a header", NONE, "X-A: b\u0000c\r\nContent-Length: 0\r\n", HIDDEN),
            new Smuggled("a header without a colon", NONE, "X-A\r\nContent-Length: 0\r\n", HIDDEN),
            new Smuggled("a bare LF after a chunk size", NONE, CHUNKED, "1\nX\r\n0\r\n\r\n" + HIDDEN),
            new Smuggled("a bare LF after a chunk", NONE, CHUNKED, "1\r\nX\n0\r\n\r\n" + HIDDEN),
            new Smuggled("a chunk longer than said", NONE, CHUNKED, "1\r\nXY0\r\n\r\n" + HIDDEN),
            new Smuggled("a negative chunk", NONE, CHUNKED, "-1\r\nX\r\n0\r\n\r\n" + HIDDEN),
            new Smuggled("a chunk size that overflows", NONE, CHUNKED, "100000000000000000\r\nX\r\n0\r\n\r\n" + HIDDEN),
            new Smuggled("a chunk size with 0x", NONE, CHUNKED, "0x1\r\nX\r\n0\r\n\r\n" + HIDDEN),
            new Smuggled("no chunk size", NONE, CHUNKED, "\r\nX\r\n0\r\n\r\n" + HIDDEN));

    @Override
    public String title() {
        return "bytes that are one request, or none, to a strict reader: never two answers, and none that serves them";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        var authorization = "Authorization: " + context.target().authorization(StackAccount.ADMIN) + "\r\n";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var endpoint : context.target().http()) {
                var lines = line(endpoint) + " HTTP/1.1\r\nHost: x\r\n"
                        + (endpoint.kind() == Kind.REST ? authorization : "");
                threads.execute(() -> ALL.forEach(smuggled -> send(endpoint, lines, smuggled, findings)));
            }
        }
    }

    private static void send(Endpoint endpoint, String lines, Smuggled smuggled, Findings findings) {
        try (var connection = Connection.open(endpoint)) {
            findings.count("requests");
            var received = connection.send(smuggled.after(lines)).receive(SILENCE);
            StrictReader.violation(smuggled.sees(), received.bytes())
                    .ifPresent(what -> findings.violation(endpoint + ", " + smuggled.name() + ": " + what));
            if (received.bytes().length == 0 && !received.closed()) {
                findings.count("waits for more");
            }
        } catch (IOException closed) {
            findings.count("closed");
        }
    }

    /** A request that is served, so that one which should not be is seen. */
    private static String line(Endpoint endpoint) {
        return switch (endpoint.kind()) {
            case MANAGEMENT -> "GET /q/health/live";
            case REDEMPTION -> "POST /api/v1/redemptions";
            case FILES -> "GET /ITLFile.tlv";
            case REST, TVS, TFTP -> "GET /api/v1/relay/unpublishable";
        };
    }
}
