package io.offhook.selfcare.account.password;

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
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Checks and hashes passwords, two at once: a flood of sign-ins leaves the other processors to the other people. A few wait; who comes then
 * fails with {@link NoPermit}.
 */
@ApplicationScoped
public class PasswordWork {

    private static final int AT_ONCE = 2;
    private static final int WITH_THOSE_THAT_WAIT = 10;
    private static final int OF_ONE_ACCOUNT = 4;

    private final AccountPermits permits = new AccountPermits(WITH_THOSE_THAT_WAIT, OF_ONE_ACCOUNT);
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
     * Whether this is the password.
     *
     * @param hash empty: there is no such account; that takes as long to say
     */
    public Uni<Boolean> matches(String userId, String password, Optional<String> hash) {
        return run(
                userId,
                () -> PasswordHash.matches(userId, password, hash.orElse(PasswordHash.NOBODYS)) && hash.isPresent());
    }

    public Uni<Chosen> choose(AccountHolder holder, String password) {
        return run(
                holder.userId(),
                () -> PasswordRules.fault(password, holder)
                        .<Chosen>map(Chosen.Refused::new)
                        .orElseGet(() -> new Chosen.Hashed(PasswordHash.of(holder.userId(), password))));
    }

    private <T> Uni<T> run(String account, Callable<T> work) {
        return permits.run(
                account,
                () -> Uni.createFrom()
                        .completionStage(
                                () -> workers.executeBlocking(work, false).toCompletionStage()));
    }
}
