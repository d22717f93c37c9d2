package io.offhook.phone.load;

import io.offhook.phone.boot.BootAction;
import io.offhook.phone.boot.BootOutcome;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.load.report.Figure;
import io.offhook.phone.redemption.RedemptionAnswer;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Takes from every booting phone's steps what is to be measured. Many phones report at the same time. */
final class BootFigures implements Consumer<BootStep> {

    private final Figure redemption = new Figure();
    private final Figure configuration = new Figure();
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

    Figure redemption() {
        return redemption;
    }

    Figure configuration() {
        return configuration;
    }

    long busy() {
        return busy.sum();
    }
}
