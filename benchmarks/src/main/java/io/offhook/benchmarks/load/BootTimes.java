package io.offhook.benchmarks.load;

import io.offhook.benchmarks.report.Latencies;
import io.offhook.phone.boot.BootAction;
import io.offhook.phone.boot.BootOutcome;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.redemption.RedemptionAnswer;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Collects the measured times from the boot steps of all phones. Thread-safe. */
public final class BootTimes implements Consumer<BootStep> {

    private final Latencies redemption = new Latencies();
    private final Latencies configuration = new Latencies();
    private final LongAdder busy = new LongAdder();

    @Override
    public void accept(BootStep step) {
        if (step.after() instanceof BootState.AwaitingConfiguration) {
            redemption.add(step.took());
        }
        if (step.action() instanceof BootAction.Await && step.after() instanceof BootState.Configured) {
            configuration.add(step.took());
        }
        if (step.outcome() instanceof BootOutcome.OfRedemption(RedemptionAnswer.Refused(var problem))
                && problem.passes()) {
            busy.increment();
        }
    }

    Latencies redemption() {
        return redemption;
    }

    Latencies configuration() {
        return configuration;
    }

    long busy() {
        return busy.sum();
    }
}
