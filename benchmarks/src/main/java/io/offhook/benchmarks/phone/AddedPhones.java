package io.offhook.benchmarks.phone;

import io.offhook.benchmarks.wire.RestConnections;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.http.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Adds phones one by one over REST, as an administrator's program would, and waits for their codes.
 *
 * @param run six digits, so that no two runs use the same directory numbers
 */
public record AddedPhones(
        RestConnections provisioning,
        TopicSignals topic,
        PhoneModel model,
        String run,
        AtomicInteger number,
        Queue<CompletableFuture<Void>> awaited) {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration CODE = Duration.ofSeconds(60);

    /** What is read of the answer. */
    private record Phone(String id) {}

    public static AddedPhones in(RestConnections provisioning, TopicSignals topic, PhoneModel model, String run) {
        return new AddedPhones(provisioning, topic, model, run, new AtomicInteger(), new ConcurrentLinkedQueue<>());
    }

    /** Returns when the service answered. */
    public void add() throws Exception {
        awaited.add(added());
    }

    /** Returns when the code of the phone is on the topic. */
    public void addAndAwaitCode() throws Exception {
        added().get(CODE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Void> added() throws Exception {
        var answer = provisioning.post("/api/v1/phones", "application/json", body(number.getAndIncrement()), ANSWER);
        return topic.code(Json.parse(answer.text(), Phone.class).id());
    }

    /** Waits for the codes of all phones since the last call, and counts those that do not come. */
    public Map<String, Long> codes() throws InterruptedException {
        var all = awaited.toArray(CompletableFuture<?>[]::new);
        awaited.clear();
        try {
            CompletableFuture.allOf(all).get(CODE.toMillis(), TimeUnit.MILLISECONDS);
            return Map.of();
        } catch (TimeoutException e) {
            var missing = 0L;
            for (var code : all) {
                missing += code.isDone() ? 0 : 1;
            }
            return Map.of("no code in " + CODE.toSeconds() + " s", missing);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private String body(int index) {
        return "{\"model\":\"" + model.name() + "\",\"description\":\"Load " + run + "\",\"directoryNumber\":\"7" + run
                + "%06d".formatted(index) + "\",\"requiresActivationCode\":true}";
    }
}
