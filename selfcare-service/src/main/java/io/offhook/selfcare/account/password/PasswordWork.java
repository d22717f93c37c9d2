package io.offhook.selfcare.account.password;

import com.github.benmanes.caffeine.cache.Ticker;
import io.offhook.rest.permit.NoPermit;
import io.offhook.rest.permit.SignInCaller;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks and hashes passwords, two of accounts at once, and one of names that nobody has. A few wait, see {@link PasswordPlaces}; who comes
 * then fails with {@link NoPermit}. One account has one place: what else comes for it tries again for a moment, and takes no place of others.
 */
@ApplicationScoped
public class PasswordWork {

    private static final int AT_ONCE = 2;
    private static final int AT_ONCE_OF_NO_ACCOUNT = 1;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TRIES_AGAIN = 20;

    private final PasswordPlaces places = new PasswordPlaces();
    private final RecentlyRight recent = new RecentlyRight(Ticker.systemTicker());
    private final HashTimes times = new HashTimes();
    private final WorkerExecutor workers;
    private final WorkerExecutor ofNoAccount;

    /** Wrong passwords are answered at multiples of it: a hash takes longer in a flood, and names of no account are not all hashed. */
    private final Duration answers;

    PasswordWork(Vertx vertx, @ConfigProperty(name = "offhook.wrong-password.interval") Duration answers) {
        if (!answers.isPositive()) {
            throw new IllegalArgumentException("offhook.wrong-password.interval must be longer than zero");
        }
        this.answers = answers;
        this.workers = vertx.createSharedWorkerExecutor("offhook-passwords", AT_ONCE);
        this.ofNoAccount = vertx.createSharedWorkerExecutor("offhook-unknown-names", AT_ONCE_OF_NO_ACCOUNT);
    }

    @PreDestroy
    void stop() {
        workers.close();
        ofNoAccount.close();
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
    public Uni<Boolean> matches(String userId, String password, Optional<String> hash, SignInCaller caller) {
        long started = System.nanoTime();
        return whenFree(() -> hash.map(it -> matches(userId, password, it, caller))
                .orElseGet(() -> takeTime(userId, password, caller))
                .chain(right -> right ? Uni.createFrom().item(true) : pause(untilAnswer(started))));
    }

    private Duration untilAnswer(long started) {
        return answers.minusNanos((System.nanoTime() - started) % answers.toNanos());
    }

    private Uni<Boolean> matches(String userId, String password, String hash, SignInCaller caller) {
        var mark = recent.mark(userId, password, hash);
        return recent.contains(mark)
                ? Uni.createFrom().item(true)
                : places.ofAccount(
                        userId,
                        caller,
                        () -> run(workers, () -> hashed(userId, password, hash)).invoke(same -> {
                            if (same) {
                                recent.add(mark);
                            }
                        }));
    }

    /** As long as an account would take now. Many at once are not hashed: they wait for what a hash takes, and keep no processor busy. */
    private Uni<Boolean> takeTime(String name, String password, SignInCaller caller) {
        return places.ofNoAccount(
                        name,
                        caller,
                        () -> turn().chain(() -> run(ofNoAccount, () -> hashed(name, password, PasswordHash.NOBODYS))),
                        () -> turn().chain(() -> pause(times.any())))
                .replaceWith(false);
    }

    /** Those that came before are looked at first. */
    private Uni<Boolean> turn() {
        return pause(times.any().multipliedBy(places.ofAccounts() / AT_ONCE));
    }

    private static Uni<Boolean> pause(Duration time) {
        Uni<Boolean> now = Uni.createFrom().item(false);
        return time.toMillis() == 0 ? now : now.onItem().delayIt().by(time); // a timer has whole milliseconds
    }

    private boolean hashed(String userId, String password, String hash) {
        long started = System.nanoTime();
        boolean same = PasswordHash.matches(userId, password, hash);
        times.add(Duration.ofNanos(System.nanoTime() - started));
        return same;
    }

    /** Whoever chooses one is signed in, or has a link. */
    public Uni<Chosen> choose(AccountHolder holder, String password) {
        return whenFree(() -> places.ofAccount(
                holder.userId(),
                SignInCaller.known(),
                () -> run(
                        workers,
                        () -> PasswordRules.fault(password, holder)
                                .<Chosen>map(Chosen.Refused::new)
                                .orElseGet(() -> new Chosen.Hashed(PasswordHash.of(holder.userId(), password))))));
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

    private static <T> Uni<T> run(WorkerExecutor workers, Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> workers.executeBlocking(work, false).toCompletionStage());
    }
}
