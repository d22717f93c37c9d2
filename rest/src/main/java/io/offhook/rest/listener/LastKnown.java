package io.offhook.rest.listener;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A number whose answer may take its time. Whoever reads it gets the last answer at once, and the next one is asked for: a server that hangs
 * must not keep all other metrics from being read. An answer that is overdue is 0, and so is one that fails.
 */
final class LastKnown {

    private static final long OVERDUE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Supplier<Integer> question;
    private final Executor aside;
    private final LongSupplier nanos;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long askedAt;
    private volatile double last = Double.NaN;

    LastKnown(Supplier<Integer> question, Executor aside, LongSupplier nanos) {
        this.question = question;
        this.aside = aside;
        this.nanos = nanos;
    }

    /** Not a number before the first answer. */
    double get() {
        if (asking.compareAndSet(false, true)) {
            askedAt = nanos.getAsLong();
            aside.execute(this::ask);
        } else if (nanos.getAsLong() - askedAt > OVERDUE_NANOS) {
            return 0;
        }
        return last;
    }

    private void ask() {
        try {
            last = question.get();
        } catch (RuntimeException e) {
            last = 0;
        } finally {
            asking.set(false);
        }
    }
}
