package io.offhook.eventing.meter;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * A number whose answer may take its time. Whoever reads it gets the last answer at once, and the next one is asked for: a server that hangs
 * must not keep all other metrics from being read.
 */
public final class LastKnown {

    private static final long OVERDUE_NANOS = Duration.ofSeconds(5).toNanos();

    private final DoubleSupplier question;
    private final double none;
    private final Executor aside;
    private final LongSupplier nanos;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long askedAt;
    private volatile double last = Double.NaN;

    /** @param none stands for an answer that is overdue, and for one that fails */
    public LastKnown(DoubleSupplier question, double none, Executor aside, LongSupplier nanos) {
        this.question = question;
        this.none = none;
        this.aside = aside;
        this.nanos = nanos;
    }

    /** Not a number before the first answer. */
    public double get() {
        if (asking.compareAndSet(false, true)) {
            askedAt = nanos.getAsLong();
            aside.execute(this::ask);
        } else if (nanos.getAsLong() - askedAt > OVERDUE_NANOS) {
            return none;
        }
        return last;
    }

    private void ask() {
        try {
            last = question.getAsDouble();
        } catch (RuntimeException e) {
            last = none;
        } finally {
            asking.set(false);
        }
    }
}
