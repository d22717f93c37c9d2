package io.offhook.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.benchmarks.report.Latencies;
import io.offhook.stackclient.rest.Poll;
import io.offhook.stackclient.topic.SeenEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;

/**
 * Reads from the topics which code each phone was issued, and the time from {@code PhoneProvisioned} to the publication of {@code
 * CodeIssued}.
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

    /** Code ids by phone id. Has no entry for a phone without a code at the timeout. */
    Map<String, String> await(Set<String> phoneIds, Duration timeout, ProgressBar progress)
            throws InterruptedException {
        try (progress) {
            return new Poll(timeout, INTERVAL).result(() -> found(phoneIds), found -> {
                progress.stepTo(found.size());
                return found.size() == phoneIds.size();
            });
        }
    }

    private synchronized Map<String, String> found(Set<String> phoneIds) {
        var found = new HashMap<>(codeIds);
        found.keySet().retainAll(phoneIds);
        return found;
    }

    synchronized Latencies latencies(Collection<String> phoneIds) {
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
