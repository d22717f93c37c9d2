package io.offhook.selfcare.live.store;

import io.offhook.rest.permit.AccountPermits;
import io.offhook.rest.permit.NoPermit;
import io.offhook.selfcare.live.OwnerKey;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells watchers when to look at their phones again: at once when something changed, and every few seconds, for what the clock changes and
 * for notifications that were lost. The connection for notifications, and the timer, are there only while somebody watches.
 */
@ApplicationScoped
public class WatchingOwners {

    static final int MAX_WATCHERS = 1_000;
    static final int MAX_PER_ACCOUNT = 10;

    private static final Duration POLL = Duration.ofSeconds(5);

    private final DataSource source;
    private final Vertx vertx;
    private final AccountPermits permits = new AccountPermits(MAX_WATCHERS, MAX_PER_ACCOUNT);
    private final Set<Watch> watches = new HashSet<>();
    private @Nullable OwnerNotifications notifications;
    private long timer;

    WatchingOwners(DataSource source, Vertx vertx) {
        this.source = source;
        this.vertx = vertx;
    }

    /** Time to look. */
    public enum Signal {
        LOOK
    }

    private record Watch(OwnerKey owner, MultiEmitter<? super Signal> emitter) {}

    /**
     * For a stream that is to be refused before it begins.
     *
     * @throws NoPermit if this owner watches as often as they may, or as many watch as one process serves
     */
    public void check(String ownerId) {
        permits.check(ownerId);
    }

    /** Signals until the subscriber cancels, or the process ends. Those that come while the subscriber is busy are one. */
    public Multi<Signal> watch(String ownerId) {
        return permits.stream(
                ownerId,
                () -> Multi.createFrom()
                        .<Signal>emitter(
                                emitter -> join(new Watch(OwnerKey.of(ownerId), emitter)),
                                BackPressureStrategy.LATEST));
    }

    private synchronized void join(Watch watch) {
        watches.add(watch);
        watch.emitter().onTermination(() -> leave(watch));
        watch.emitter().emit(Signal.LOOK);
        if (notifications == null) {
            notifications = OwnerNotifications.start(source, this::wake);
            timer = vertx.setPeriodic(POLL.toMillis(), ignored -> wake(OwnerKey.EVERYBODY));
        }
    }

    private synchronized void leave(Watch watch) {
        watches.remove(watch);
        if (watches.isEmpty() && notifications != null) {
            notifications.close();
            notifications = null;
            vertx.cancelTimer(timer);
        }
    }

    private void wake(OwnerKey owner) {
        present().stream()
                .filter(each -> owner.means(each.owner()))
                .forEach(each -> each.emitter().emit(Signal.LOOK));
    }

    private synchronized List<Watch> present() {
        return List.copyOf(watches);
    }

    /** Requests under way would hold the listener open. */
    void stop(@Observes ShutdownEvent event) {
        present().forEach(each -> each.emitter().complete());
    }
}
