package io.offhook.console.live.store;

import io.offhook.console.live.LastEventId;
import io.offhook.console.live.LiveEntry;
import io.offhook.console.live.LiveMessage;
import io.offhook.console.live.LiveMessage.Began;
import io.offhook.console.live.WatchFilter;
import io.offhook.console.live.Watcher;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.rest.permit.AccountPermits;
import io.offhook.rest.permit.NoPermit;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tells watchers what happens. One loop reads for all of them, from the place of the last one on, and rests while nobody watches. */
@ApplicationScoped
public class WatchingTimeline {

    static final int MAX_WATCHERS = 100;
    static final int MAX_PER_ACCOUNT = 10;

    private static final Logger LOG = Logger.getLogger(WatchingTimeline.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration CATCHING_UP = Duration.ofMillis(5);

    /** Messages that wait for a slow reader; beyond it the watch ends, and the reader comes again from its place. */
    private static final int MAX_WAITING = 1_000;

    private final ReadNewEntries entries;
    private final Vertx vertx;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final AccountPermits permits = new AccountPermits(MAX_WATCHERS, MAX_PER_ACCOUNT);
    private final AtomicBoolean running = new AtomicBoolean();

    WatchingTimeline(ReadNewEntries entries, Vertx vertx) {
        this.entries = entries;
        this.vertx = vertx;
    }

    private record Watch(Watcher watcher, MultiEmitter<? super LiveMessage> emitter) {

        void tell(List<LiveEntry> read, Place upTo) {
            watcher.take(read, upTo, System.nanoTime()).forEach(emitter::emit);
        }
    }

    /**
     * For a stream that is to be refused before it begins.
     *
     * @throws NoPermit if this account watches as often as it may, or as many watch as one process serves
     */
    public void check(String account) {
        permits.check(account);
    }

    boolean isFull() {
        return permits.allTaken();
    }

    /**
     * Tells what happens until the subscriber cancels, is too slow, or the process ends. Fails with {@link NoPermit}.
     *
     * @param from what happened after it is told first; empty: from now on
     */
    public Multi<LiveMessage> watch(String account, WatchFilter filter, Optional<Place> from) {
        return permits.stream(
                        account,
                        () -> Multi.createFrom()
                                .<LiveMessage>emitter(emitter -> begin(filter, from, emitter), MAX_WAITING))
                .onFailure(failure -> !(failure instanceof NoPermit))
                .recoverWithCompletion();
    }

    private void begin(WatchFilter filter, Optional<Place> from, MultiEmitter<? super LiveMessage> emitter) {
        entries.begin(from).subscribe().with(began -> join(filter, began, emitter), emitter::fail);
    }

    private void join(WatchFilter filter, Began began, MultiEmitter<? super LiveMessage> emitter) {
        var watch = new Watch(new Watcher(filter, began.place(), System.nanoTime()), emitter);
        emitter.emit(began);
        watches.add(watch);
        if (emitter.isCancelled()) {
            watches.remove(watch);
        } else if (running.compareAndSet(false, true)) {
            round();
        }
    }

    /** For those that are here when it begins: one who joins meanwhile may be further behind than what is read. */
    private void round() {
        watches.removeIf(each -> each.emitter().isCancelled());
        var present = List.copyOf(watches);
        var from = present.stream().map(each -> each.watcher().place()).min(LastEventId.ORDER);
        if (from.isEmpty()) {
            rest();
            return;
        }
        entries.after(from.get())
                .subscribe()
                .with(
                        page -> {
                            present.forEach(each -> each.tell(page.entries(), page.upTo()));
                            again(page.more() ? CATCHING_UP : INTERVAL);
                        },
                        failure -> {
                            LOG.debugf(
                                    "New entries not read: failure=%s",
                                    failure.getClass().getName());
                            present.forEach(
                                    each -> each.tell(List.of(), each.watcher().place()));
                            again(INTERVAL);
                        });
    }

    private void again(Duration pause) {
        vertx.setTimer(pause.toMillis(), ignored -> round());
    }

    private void rest() {
        running.set(false);
        if (!watches.isEmpty() && running.compareAndSet(false, true)) {
            round(); // one came meanwhile
        }
    }

    /** Requests under way would hold the listener open. */
    void stop(@Observes ShutdownEvent event) {
        watches.forEach(each -> each.emitter().complete());
    }
}
