package io.offhook.benchmarks.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.stackclient.topic.SeenEvent;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Lets others wait for what can be read on the topics, which may be there before they begin to wait. */
public final class TopicSignals implements Consumer<SeenEvent> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, CompletableFuture<Void>> seen = new ConcurrentHashMap<>();

    @Override
    public void accept(SeenEvent event) {
        switch (event.name()) {
            case "CodeIssued" -> code(event.subject()).complete(null);
            case "PhoneMacAssigned" -> device(deviceName(event)).complete(null);
            default -> {}
        }
    }

    /** That a phone has a code. */
    public CompletableFuture<Void> code(String phoneId) {
        return seen.computeIfAbsent(phoneId, ignored -> new CompletableFuture<>());
    }

    /** That a phone became a device. */
    public CompletableFuture<Void> device(String deviceName) {
        return seen.computeIfAbsent(deviceName, ignored -> new CompletableFuture<>());
    }

    private static String deviceName(SeenEvent event) {
        try {
            return JSON.readTree(event.data()).path("deviceName").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
