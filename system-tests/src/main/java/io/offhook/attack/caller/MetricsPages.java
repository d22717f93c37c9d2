package io.offhook.attack.caller;

import io.offhook.attack.check.Metrics;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Reads the metrics of every service, as Prometheus does. */
public final class MetricsPages {

    private MetricsPages() {}

    /** By the service's name. */
    public static Map<String, Metrics> of(TargetStack stack) throws IOException {
        var all = new TreeMap<String, Metrics>();
        for (var endpoint : stack.of(Kind.MANAGEMENT)) {
            try (var connection = Connection.open(endpoint)) {
                var page = connection
                        .send(HttpText.of("GET", "/q/metrics")
                                .header("Connection", "close")
                                .toBytes())
                        .answer(GoodCaller.PATIENCE)
                        .orElseThrow(() -> new IOException("no metrics at " + endpoint));
                all.put(endpoint.service(), Metrics.of(page.body()));
            }
        }
        return all;
    }
}
