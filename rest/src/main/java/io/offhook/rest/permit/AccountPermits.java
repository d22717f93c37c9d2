package io.offhook.rest.permit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Permits for work that takes much. There are some in all and fewer for one account, so that one account, or a program with its password,
 * leaves some to the others.
 */
public final class AccountPermits {

    private final int inAll;
    private final int perAccount;
    private final Map<String, Integer> taken = new HashMap<>();
    private int takenInAll;

    public AccountPermits(int inAll, int perAccount) {
        this.inAll = inAll;
        this.perAccount = perAccount;
    }

    /** The work has a permit until it ends or is cancelled. Fails with {@link NoPermit}. */
    public <T> Uni<T> run(String account, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            take(account);
            Uni<T> started = Uni.createFrom().deferred(work);
            return started.onTermination().invoke(() -> release(account));
        });
    }

    /** The items have a permit until the last one, or until nobody wants them any more. Fails with {@link NoPermit}. */
    public <T> Multi<T> stream(String account, Supplier<Multi<? extends T>> items) {
        return Multi.createFrom().deferred(() -> {
            take(account);
            Multi<T> started = Multi.createFrom().deferred(items);
            return started.onTermination().invoke(() -> release(account));
        });
    }

    /**
     * For those that want to be refused before they begin; another may take it meanwhile.
     *
     * @throws NoPermit if there is none now
     */
    public synchronized void check(String account) {
        if (taken.getOrDefault(account, 0) >= perAccount) {
            throw new NoPermit(true);
        }
        if (takenInAll >= inAll) {
            throw new NoPermit(false);
        }
    }

    public synchronized boolean allTaken() {
        return takenInAll >= inAll;
    }

    public synchronized int taken() {
        return takenInAll;
    }

    private synchronized void take(String account) {
        check(account);
        taken.merge(account, 1, Integer::sum);
        takenInAll++;
    }

    private synchronized void release(String account) {
        taken.computeIfPresent(account, (key, count) -> count == 1 ? null : count - 1);
        takenInAll--;
    }
}
