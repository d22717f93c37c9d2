package io.offhook.attack.http;

import io.offhook.attack.caller.MetricsPages;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.target.Endpoint;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;

/** 1: what a stranger sends never becomes a series of the metrics. */
public final class UnknownMethods implements Attack {

    private static final int WARM_UP = 5;
    private static final int PLAIN = 25;
    private static final int TLS = 10;
    private static final int MOST_NEW_SERIES = 12;
    private static final int MOST_NAMED = 3;
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
        var before = MetricsPages.of(context.target());
        wave(context, marker, PLAIN, TLS, findings);
        MetricsPages.of(context.target()).forEach((service, after) -> {
            var grown = after.since(before.getOrDefault(service, after));
            findings.atLeast("new series", grown.size());
            if (grown.size() > MOST_NEW_SERIES) {
                findings.violation(service + " has " + grown.size() + " more series, such as "
                        + grown.iterator().next());
            }
            after.containing(marker).stream()
                    .limit(MOST_NAMED)
                    .forEach(series -> findings.violation(service + " keeps what was sent: " + series));
        });
    }

    private static void wave(AttackContext context, String marker, int plain, int tls, Findings findings) {
        for (var endpoint : context.target().http()) {
            for (int i = 0; i < (endpoint.tls() ? tls : plain); i++) {
                var word = marker + Integer.toHexString(i);
                send(endpoint, unknownMethod(word), true, findings);
                send(endpoint, HttpText.of("GET", "/" + word + "/" + i + "?" + word + "=1"), false, findings);
                send(endpoint, HttpText.of("GET", "/" + word + "\""), false, findings);
                send(
                        endpoint,
                        HttpText.of("POST", "/" + word).header("Origin", "https://" + word + ".example"),
                        false,
                        findings);
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
}
