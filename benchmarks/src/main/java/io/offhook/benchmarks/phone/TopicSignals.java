package io.offhook.benchmarks.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.stackclient.topic.SeenEvent;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Futures for events on the topics. The event may arrive before or after the call. */
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

    /** Completes when the phone has a code. */
    public CompletableFuture<Void> code(String phoneId) {
        return seen.computeIfAbsent(phoneId, ignored -> new CompletableFuture<>());
    }

    /** Completes when the phone has a MAC. */
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
