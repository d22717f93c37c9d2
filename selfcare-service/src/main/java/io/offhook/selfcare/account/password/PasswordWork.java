package io.offhook.selfcare.account.password;

import com.github.benmanes.caffeine.cache.Ticker;
import io.offhook.rest.permit.AccountPermits;
import io.offhook.rest.permit.NoPermit;
import io.offhook.selfcare.account.AccountHolder;
import io.offhook.selfcare.account.PasswordFault;
import io.offhook.selfcare.account.PasswordRules;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Checks and hashes passwords, two at once: a flood of sign-ins leaves the other processors to the other people. A few wait; who comes then
 * fails with {@link NoPermit}. One account has one place: what else comes for it tries again for a moment, and takes no place of others.
 */
@ApplicationScoped
public class PasswordWork {

    private static final int AT_ONCE = 2;
    private static final int WITH_THOSE_THAT_WAIT = 10;
    private static final int OF_ONE_ACCOUNT = 1;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TRIES_AGAIN = 20;

    private final AccountPermits permits = new AccountPermits(WITH_THOSE_THAT_WAIT, OF_ONE_ACCOUNT);
    private final RecentlyRight recent = new RecentlyRight(Ticker.systemTicker());
    private final WorkerExecutor workers;

    PasswordWork(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("offhook-passwords", AT_ONCE);
    }

    @PreDestroy
    void stop() {
        workers.close();
    }

    /** A password that a person chose. */
    public sealed interface Chosen {

        record Hashed(String hash) implements Chosen {
            @Override
            public String toString() {
                return "Hashed[****]";
            }
        }

        record Refused(PasswordFault fault) implements Chosen {}
    }

    /**
     * Whether this is the password. One that was right a moment ago, for the same hash, is not hashed again.
     *
     * @param hash empty: there is no such account; that takes as long to say
     */
    public Uni<Boolean> matches(String userId, String password, Optional<String> hash) {
        var mark = hash.map(it -> recent.mark(userId, password, it));
        return whenFree(() -> mark.filter(recent::contains).isPresent()
                ? Uni.createFrom().item(true)
                : run(userId, () -> {
                    boolean same = PasswordHash.matches(userId, password, hash.orElse(PasswordHash.NOBODYS));
                    mark.filter(it -> same).ifPresent(recent::add);
                    return same && hash.isPresent();
                }));
    }

    public Uni<Chosen> choose(AccountHolder holder, String password) {
        return whenFree(() -> run(
                holder.userId(),
                () -> PasswordRules.fault(password, holder)
                        .<Chosen>map(Chosen.Refused::new)
                        .orElseGet(() -> new Chosen.Hashed(PasswordHash.of(holder.userId(), password)))));
    }

    /** The request goes on where it came from: a pause ends on a thread of its own. */
    private static <T> Uni<T> whenFree(Supplier<Uni<? extends T>> work) {
        var context = Vertx.currentContext();
        Uni<T> first = Uni.createFrom().deferred(work);
        var done = first.onFailure(PasswordWork::isOwn)
                .retry()
                .withBackOff(PAUSE, PAUSE)
                .atMost(TRIES_AGAIN);
        return context == null ? done : done.emitOn(rest -> context.runOnContext(ignored -> rest.run()));
    }

    private static boolean isOwn(Throwable failure) {
        return failure instanceof NoPermit refusal && refusal.isOwn();
    }

    private <T> Uni<T> run(String account, Callable<T> work) {
        return permits.run(
                account,
                () -> Uni.createFrom()
                        .completionStage(
                                () -> workers.executeBlocking(work, false).toCompletionStage()));
    }
}
