package io.offhook.benchmarks.load;

import me.tongfei.progressbar.ProgressBar;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.benchmarks.report.Latencies;
import io.offhook.stackclient.topic.SeenEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Learns from the topics which code each phone was issued, and how long that took: from the moment the phone was
 * provisioned to the moment its code could be read on the topic.
 */
public final class IssuedCodes implements Consumer<SeenEvent> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Map<String, Instant> provisioned = new HashMap<>();
    private final Map<String, Instant> issued = new HashMap<>();
    private final Map<String, String> codeIds = new HashMap<>();

    @Override
    public synchronized void accept(SeenEvent event) {
        if (event.name().equals("PhoneProvisioned")) {
            provisioned.putIfAbsent(event.subject(), event.time());
        }
        if (event.name().equals("CodeIssued")) {
            issued.putIfAbsent(event.subject(), event.published());
            codeIds.putIfAbsent(event.subject(), codeId(event));
        }
    }

    /** Code ids by phone id; those that did not come within the time are missing. */
    Map<String, String> await(Set<String> phoneIds, Duration timeout, ProgressBar progress) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        try (progress) {
            var found = found(phoneIds);
            while (found.size() < phoneIds.size() && System.nanoTime() - deadline < 0) {
                Thread.sleep(INTERVAL);
                found = found(phoneIds);
                progress.stepTo(found.size());
            }
            return found;
        }
    }

    private synchronized Map<String, String> found(Set<String> phoneIds) {
        var found = new HashMap<>(codeIds);
        found.keySet().retainAll(phoneIds);
        return found;
    }

    synchronized Latencies figure(Collection<String> phoneIds) {
        var figure = new Latencies();
        var first = Instant.MAX;
        var last = Instant.MIN;
        for (var phoneId : phoneIds) {
            var from = provisioned.get(phoneId);
            var until = issued.get(phoneId);
            if (from != null && until != null) {
                figure.add(Duration.between(from, until));
                first = from.isBefore(first) ? from : first;
                last = until.isAfter(last) ? until : last;
            }
        }
        figure.over(last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO);
        return figure;
    }

    private static String codeId(SeenEvent event) {
        try {
            return JSON.readTree(event.data()).path("codeId").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("CodeIssued is not JSON", e);
        }
    }
}
