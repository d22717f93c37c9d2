package io.offhook.activation.code.redemption;

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
 * Work that is cheaper together. Nobody waits for company: whoever comes while all hands are busy forms the next batch, so one
 * alone is served at once, and many share a transaction.
 *
 * @param <A> what is asked
 * @param <R> what is answered
 */
final class BatchQueue<A, R> {

    private final int hands;
    private final int largest;
    private final Function<A, Object> apart;
    private final Function<List<A>, Uni<List<R>>> work;
    private final Queue<Entry<A, R>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();

    /** @param over set when nobody waits for the answer any more */
    private record Entry<A, R>(A asked, UniEmitter<? super R> answer, AtomicBoolean over) {}

    /**
     * @param hands batches at a time
     * @param largest how many share one
     * @param apart two that have this in common never share a batch
     * @param work answers in the order in which it was asked
     */
    BatchQueue(int hands, int largest, Function<A, Object> apart, Function<List<A>, Uni<List<R>>> work) {
        this.hands = hands;
        this.largest = largest;
        this.apart = apart;
        this.work = work;
    }

    Uni<R> submit(A asked) {
        return Uni.createFrom().emitter(answer -> {
            var entry = new Entry<A, R>(asked, answer, new AtomicBoolean());
            answer.onTermination(() -> entry.over().set(true));
            waiting.add(entry);
            serve();
        });
    }

    private void serve() {
        while (!waiting.isEmpty()) {
            if (busy.incrementAndGet() > hands) {
                busy.decrementAndGet();
                return; // a hand that gets free looks again
            }
            var batch = next();
            if (batch.isEmpty()) {
                busy.decrementAndGet();
            } else {
                serve(batch);
            }
        }
    }

    private void serve(List<Entry<A, R>> batch) {
        Uni.createFrom()
                .deferred(() -> work.apply(batch.stream().map(Entry::asked).toList()))
                .subscribe()
                .with(answers -> answer(batch, answers), failure -> fail(batch, failure));
    }

    private List<Entry<A, R>> next() {
        var batch = new ArrayList<Entry<A, R>>();
        var later = new ArrayList<Entry<A, R>>();
        var seen = new HashSet<Object>();
        while (batch.size() < largest) {
            var entry = waiting.poll();
            if (entry == null) {
                break;
            }
            if (entry.over().get()) {
                continue;
            }
            (seen.add(apart.apply(entry.asked())) ? batch : later).add(entry);
        }
        waiting.addAll(later);
        return batch;
    }

    private void answer(List<Entry<A, R>> batch, List<R> answers) {
        free();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(answers.get(i));
        }
    }

    private void fail(List<Entry<A, R>> batch, Throwable failure) {
        free();
        batch.forEach(entry -> entry.answer().fail(failure));
    }

    private void free() {
        busy.decrementAndGet();
        serve();
    }
}
