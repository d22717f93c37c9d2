package io.offhook.eventing.sql;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Batches requests that arrive while others are processed. A request that finds a free worker is processed at once, alone; the rest wait
 * and form the next batch. No timer is involved.
 *
 * @param <Q> requests
 * @param <R> results
 */
public final class BatchQueue<Q, R> {

    private final int maxWorkers;
    private final int maxBatchSize;
    private final Function<Q, Object> key;
    private final Function<List<Q>, Uni<List<R>>> work;
    private final Queue<Entry<Q, R>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();

    /** @param cancelled set when nobody waits for the result any more */
    private record Entry<Q, R>(Q request, UniEmitter<? super R> result, AtomicBoolean cancelled) {}

    /**
     * @param maxWorkers batches processed at a time
     * @param maxBatchSize requests in a batch
     * @param key two requests with the same key never share a batch
     * @param work returns the results in the order of the requests
     */
    public BatchQueue(int maxWorkers, int maxBatchSize, Function<Q, Object> key, Function<List<Q>, Uni<List<R>>> work) {
        this.maxWorkers = maxWorkers;
        this.maxBatchSize = maxBatchSize;
        this.key = key;
        this.work = work;
    }

    public Uni<R> submit(Q request) {
        return Uni.createFrom().emitter(result -> {
            var entry = new Entry<Q, R>(request, result, new AtomicBoolean());
            result.onTermination(() -> entry.cancelled().set(true));
            waiting.add(entry);
            process();
        });
    }

    private void process() {
        while (!waiting.isEmpty()) {
            if (!occupy()) {
                return; // a worker that becomes free looks again
            }
            var batch = next();
            if (batch.isEmpty()) {
                busy.decrementAndGet();
            } else {
                process(batch);
            }
        }
    }

    /** Never counts a worker that there is not, even for a moment: one that becomes free then would believe that all are busy. */
    private boolean occupy() {
        int now = busy.get();
        while (now < maxWorkers) {
            if (busy.compareAndSet(now, now + 1)) {
                return true;
            }
            now = busy.get();
        }
        return false;
    }

    private void process(List<Entry<Q, R>> batch) {
        Uni.createFrom()
                .deferred(() -> work.apply(batch.stream().map(Entry::request).toList()))
                .subscribe()
                .with(results -> complete(batch, results), failure -> fail(batch, failure));
    }

    private List<Entry<Q, R>> next() {
        var batch = new ArrayList<Entry<Q, R>>();
        var later = new ArrayList<Entry<Q, R>>();
        var seen = new HashSet<Object>();
        while (batch.size() < maxBatchSize) {
            var entry = waiting.poll();
            if (entry == null) {
                break;
            }
            if (entry.cancelled().get()) {
                continue;
            }
            (seen.add(key.apply(entry.request())) ? batch : later).add(entry);
        }
        waiting.addAll(later);
        return batch;
    }

    private void complete(List<Entry<Q, R>> batch, List<R> results) {
        free();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).result().complete(results.get(i));
        }
    }

    private void fail(List<Entry<Q, R>> batch, Throwable failure) {
        free();
        batch.forEach(entry -> entry.result().fail(failure));
    }

    private void free() {
        busy.decrementAndGet();
        process();
    }
}
