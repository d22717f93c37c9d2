package io.offhook.phone.load.measure;

import io.offhook.phone.topic.SeenEvent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Lets whoever provisioned a phone wait until its code can be read on the topic, which may be before he has his answer. */
final class VisibleCodes implements Consumer<SeenEvent> {

    private final Map<String, CompletableFuture<Void>> byPhone = new ConcurrentHashMap<>();

    @Override
    public void accept(SeenEvent event) {
        if (event.name().equals("CodeIssued")) {
            of(event.subject()).complete(null);
        }
    }

    CompletableFuture<Void> of(String phoneId) {
        return byPhone.computeIfAbsent(phoneId, ignored -> new CompletableFuture<>());
    }
}
