package io.offhook.attack.http;

import io.offhook.attack.caller.GoodCaller;
import io.offhook.attack.caller.GoodCalls;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 5: requests that never become whole. Others are served meanwhile, and the halves are closed. */
public final class HalfRequests implements Attack {

    /** Four times as many at each port: the management port takes 50 connections of an address. */
    private static final int EACH = 10;

    /** The request time-out of every listener, and a loaded machine. */
    private static final Duration HEADERS = Duration.ofSeconds(10 + 8);

    /** The body time-out of REST, {@code offhook.rest.body-timeout}. */
    private static final Duration BODIES = Duration.ofMinutes(5).plusSeconds(10);

    private static final String HALF = "GET / HTTP/1.1\r\nHost: x\r\nX-Sl";
    private static final String HALF_BODY =
            "POST /api/v1/redemptions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";

    private record Half(Endpoint endpoint, String what, Connection connection, boolean drips) {}

    @Override
    public String title() {
        return "half headers, half bodies and a byte a second: closed in their time, and others are served meanwhile";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws Exception {
        var halves = new ArrayList<Half>();
        var bodies = new ArrayList<Half>();
        try {
            for (var endpoint : context.target().http()) {
                open(endpoint, "silent", "", false, halves, findings);
                open(endpoint, "half headers", HALF, false, halves, findings);
                open(endpoint, "a byte a second", HALF, true, halves, findings);
                var quick = endpoint.kind() != Kind.REST;
                open(endpoint, "half a body", HALF_BODY, true, quick ? halves : bodies, findings);
            }
            findings.add("half requests", halves.size() + bodies.size());
            GoodCalls.check(
                    new GoodCaller(context.target()), context.target().endpoints(), "beside half requests", findings);
            expectClosed(halves, HEADERS, findings);
            if (context.length().compareTo(BODIES.plusMinutes(1)) > 0) {
                expectClosed(bodies, BODIES, findings);
            } else {
                findings.add("half bodies not waited for: the run is shorter than 6 minutes", bodies.size());
            }
        } finally {
            halves.forEach(each -> each.connection().close());
            bodies.forEach(each -> each.connection().close());
        }
    }

    private static void expectClosed(List<Half> halves, Duration within, Findings findings)
            throws InterruptedException {
        var begun = System.nanoTime();
        var seconds = new long[] {0};
        AttackContext.await(within, () -> {
            long now = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            if (now > seconds[0]) {
                seconds[0] = now;
                halves.stream().filter(Half::drips).forEach(HalfRequests::drip);
            }
            halves.removeIf(each -> isClosed(each));
            return halves.isEmpty();
        });
        findings.atLeast(
                "closed after, s", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        halves.forEach(each -> findings.violation(each.endpoint() + ": a connection with " + each.what()
                + " is open after " + within.toSeconds() + " s"));
    }

    private static boolean isClosed(Half half) {
        if (!half.connection().isClosedByPeer()) {
            return false;
        }
        half.connection().close();
        return true;
    }

    private static void drip(Half half) {
        try {
            half.connection().send(HttpText.latin("x"));
        } catch (IOException closed) {
            // expected: it was too slow
        }
    }

    private static void open(
            Endpoint endpoint, String what, String begin, boolean drips, List<Half> into, Findings findings) {
        for (int i = 0; i < EACH; i++) {
            try {
                var connection = Connection.open(endpoint);
                into.add(new Half(endpoint, what, connection, drips));
                connection.send(HttpText.latin(begin));
            } catch (IOException closed) {
                findings.count("shed");
            }
        }
    }
}
