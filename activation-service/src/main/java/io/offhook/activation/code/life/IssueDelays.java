package io.offhook.activation.code.life;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.offhook.activation.code.Refusal;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Times how long phones wait for their codes: from the event that asks for one to the commit of the code. */
@Startup // at 0 before the first of them, for objectives
@ApplicationScoped
class IssueDelays {

    private final UnitOfWork units;
    private final Clock clock;
    private final Timer time;

    IssueDelays(UnitOfWork units, Clock clock, MeterRegistry meters) {
        this.units = units;
        this.clock = clock;
        this.time = meters.timer("offhook.codes.issue.delay");
    }

    /** In the transaction. @param decisions one for each event, in their order; those that issued nothing do not count */
    void add(List<Recorded<?>> asking, List<Decision<ActivationEvent, Refusal>> decisions) {
        var since = IntStream.range(0, asking.size())
                .filter(i -> decisions.get(i).events().stream().anyMatch(CodeIssued.class::isInstance))
                .mapToObj(i -> asking.get(i).metadata().time())
                .toList();
        if (!since.isEmpty()) {
            units.afterCommit(() -> record(since));
        }
    }

    /** Clocks of two services differ: a code that came before it was asked for came at once. */
    private void record(List<Instant> since) {
        var now = clock.instant();
        since.stream()
                .map(each -> Duration.between(each, now))
                .forEach(delay -> time.record(delay.isNegative() ? Duration.ZERO : delay));
    }
}
