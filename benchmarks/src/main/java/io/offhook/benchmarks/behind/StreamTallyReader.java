package io.offhook.benchmarks.behind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.benchmarks.measure.BehindStep.StreamTally;
import io.offhook.benchmarks.measure.Spread;
import io.offhook.benchmarks.report.Latencies;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Counts what a stream of server-sent events tells, line by line. What others did meanwhile does not count. */
final class StreamTallyReader implements Consumer<String> {

    private static final String EVENT = "event:";
    private static final String DATA = "data:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SentEvents sent;
    private final Latencies delays = new Latencies();
    private String name = "";
    private String data = "";
    private long told;
    private long leftOut;

    StreamTallyReader(SentEvents sent) {
        this.sent = sent;
    }

    /** An empty line ends a message. */
    @Override
    public synchronized void accept(String line) {
        if (line.startsWith(EVENT)) {
            name = line.substring(EVENT.length()).strip();
        } else if (line.startsWith(DATA)) {
            data = line.substring(DATA.length()).strip();
        } else if (line.isEmpty()) {
            end();
            name = "";
            data = "";
        }
    }

    private void end() {
        switch (name) {
            case "event" ->
                sent.age(json().path("eventId").asText()).ifPresent(age -> {
                    told++;
                    delays.add(age);
                });
            case "more" -> leftOut += json().path("more").asLong();
            default -> {} // the beginning, or a comment
        }
    }

    private JsonNode json() {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized StreamTally tally() {
        return new StreamTally(told, leftOut, Spread.of(delays.summary()));
    }
}
