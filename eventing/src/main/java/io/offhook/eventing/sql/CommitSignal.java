package io.offhook.eventing.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Says that something was committed. Any number of raises wake the relay once. */
@ApplicationScoped
public class CommitSignal {

    private final Semaphore raised = new Semaphore(0);

    /** Call after the commit, never inside the transaction. */
    public void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Waits until raised, or until the timeout. Returns whether it was raised. */
    public boolean await(Duration timeout) throws InterruptedException {
        boolean woken = raised.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
        if (woken) {
            raised.drainPermits(); // not after a timeout: a signal that comes right then would be lost
        }
        return woken;
    }
}
