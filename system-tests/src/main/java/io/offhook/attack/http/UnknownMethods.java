package io.offhook.attack.http;

import io.offhook.attack.check.Metrics;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.target.Endpoint;
import io.offhook.attack.target.Endpoint.Kind;
import io.offhook.attack.target.TargetStack;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** 1: what a stranger sends never becomes a series of the metrics. */
public final class UnknownMethods implements Attack {

    private static final int WARM_UP = 5;
    private static final int PLAIN = 150;
    private static final int TLS = 40;
    private static final int MOST_NEW_SERIES = 12;
    private static final int NOT_IMPLEMENTED = 501;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    @Override
    public String title() {
        return "methods, paths, hosts and device names that nobody knows: 501 or closed, and none becomes a metric";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        var marker = context.marker();
        wave(context, marker, WARM_UP, WARM_UP, findings);
        var before = metrics(context.target());
        wave(context, marker, PLAIN, TLS, findings);
        metrics(context.target()).forEach((service, after) -> {
            var grown = after.since(before.getOrDefault(service, after));
            findings.atLeast("new series", grown.size());
            if (grown.size() > MOST_NEW_SERIES) {
                findings.violation(service + " has " + grown.size() + " more series, such as "
                        + grown.iterator().next());
            }
            after.containing(marker).forEach(series -> findings.violation(service + " keeps what was sent: " + series));
        });
    }

    private static void wave(AttackContext context, String marker, int plain, int tls, Findings findings) {
        for (var endpoint : context.target().http()) {
            for (int i = 0; i < (endpoint.tls() ? tls : plain); i++) {
                var word = marker + Integer.toHexString(i);
                send(endpoint, unknownMethod(word), true, findings);
                send(endpoint, HttpText.of("GET", "/" + word + "/" + i + "?" + word + "=1"), false, findings);
                send(endpoint, HttpText.of("GET", "/SEP%012X.cnf.xml".formatted(i)), false, findings);
            }
        }
    }

    private static HttpText unknownMethod(String word) {
        return HttpText.of(word.toUpperCase(Locale.ROOT), "/api/v1/" + word)
                .header("Host", word + ".example")
                .header("User-Agent", word);
    }

    private static void send(Endpoint endpoint, HttpText request, boolean unknown, Findings findings) {
        try (var connection = Connection.open(endpoint)) {
            findings.count("requests");
            var answer = connection.send(request.toBytes()).answer(DEADLINE);
            if (unknown && answer.isPresent() && answer.get().status() != NOT_IMPLEMENTED) {
                findings.violation(endpoint + " answered an unknown method with "
                        + answer.get().status());
            }
        } catch (SocketTimeoutException late) {
            findings.violation(endpoint + " did not answer in " + DEADLINE.toSeconds() + " s");
        } catch (IOException closed) {
            findings.count("closed");
        }
    }

    private static Map<String, Metrics> metrics(TargetStack stack) throws IOException {
        var all = new TreeMap<String, Metrics>();
        for (var endpoint : stack.of(Kind.MANAGEMENT)) {
            try (var connection = Connection.open(endpoint)) {
                var page = connection
                        .send(HttpText.of("GET", "/q/metrics")
                                .header("Connection", "close")
                                .toBytes())
                        .answer(DEADLINE)
                        .orElseThrow(() -> new IOException("no metrics at " + endpoint));
                all.put(endpoint.service(), Metrics.of(page.body()));
            }
        }
        return all;
    }
}
