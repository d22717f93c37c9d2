package io.offhook.eventing.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** "Something was committed": any number of raises wake the relay once. */
@ApplicationScoped
public class RelaySignal {

    private final Semaphore raised = new Semaphore(0);

    /** Call after the commit, never inside the transaction. */
    public void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Waits until raised, at most this long. */
    void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            raised.drainPermits();
        }
    }
}
