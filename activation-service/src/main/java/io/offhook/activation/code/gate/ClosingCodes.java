package io.offhook.activation.code.gate;

import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.activation.code.store.CloseCodes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes codes that ended out of Redis: one command at a time for all that ended together or while the last one was under way. What does
 * not fit while Redis hangs, or fails, leaves Redis when its time is over.
 */
@ApplicationScoped
class ClosingCodes implements CloseCodes {

    /** Small enough that Redis serves others in between. */
    private static final int AT_A_TIME = 500;

    private static final int MAX_WAITING = 10_000;

    private final ClaimGate gate;
    private final BlockingQueue<CodeFingerprint> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private final AtomicBoolean sending = new AtomicBoolean();

    ClosingCodes(ClaimGate gate) {
        this.gate = gate;
    }

    @Override
    public void close(List<CodeFingerprint> ended) {
        ended.forEach(waiting::offer);
        send();
    }

    private void send() {
        while (!waiting.isEmpty() && sending.compareAndSet(false, true)) {
            var batch = new ArrayList<CodeFingerprint>();
            waiting.drainTo(batch, AT_A_TIME);
            if (batch.isEmpty()) {
                sending.set(false);
            } else {
                Uni.createFrom()
                        .deferred(() -> gate.close(batch))
                        .subscribe()
                        .with(done -> goOn(), failure -> goOn()); // TimedRedis counts failures
            }
        }
    }

    private void goOn() {
        sending.set(false);
        send();
    }
}
