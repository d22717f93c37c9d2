package io.offhook.activation.code.gate;

import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Ends the lock of a caller that sent wrong codes, on record. */
@ApplicationScoped
public class UnlockingCaller {

    private final GuessLocks locks;
    private final UnitOfWork units;
    private final EventStore store;

    UnlockingCaller(GuessLocks locks, UnitOfWork units, EventStore store) {
        this.locks = locks;
        this.units = units;
        this.store = store;
    }

    /**
     * Nothing happens to a caller that is not locked. The record follows Redis; if the process dies between the two, the next call records
     * what this one did.
     *
     * @param unlockedBy account of the administrator
     */
    public Uni<Void> unlock(GuessingCaller caller, String unlockedBy, Cause cause) {
        return locks.unlock(caller)
                .flatMap(ended -> ended
                        ? record(caller, event(caller, unlockedBy), cause).chain(() -> locks.recorded(caller))
                        : Uni.createFrom().voidItem());
    }

    private static CallerUnlocked event(GuessingCaller caller, String unlockedBy) {
        return switch (caller) {
            case GuessingCaller.Certificate it -> new CallerUnlocked(it.fingerprint(), null, unlockedBy);
            case GuessingCaller.Address it -> new CallerUnlocked(null, it.name(), unlockedBy);
        };
    }

    private Uni<Void> record(GuessingCaller caller, CallerUnlocked event, Cause cause) {
        var stream = "caller/" + caller.name();
        return units.run(() -> store.version(stream)
                        .flatMap(version -> store.append(stream, version, List.of(event), cause))
                        .map(Append::orRollBack))
                .replaceWithVoid();
    }
}
