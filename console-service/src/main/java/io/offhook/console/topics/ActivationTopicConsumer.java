package io.offhook.console.topics;

import io.offhook.console.expected.ExpectedDeviceProjection;
import io.offhook.console.phone.store.CodeProjection;
import io.offhook.console.rate.store.ActivationTimeProjection;
import io.offhook.console.rate.store.RateProjection;
import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows the codes, and the devices that are expected. */
@ApplicationScoped
class ActivationTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;
    private final CodeProjection codes;
    private final ExpectedDeviceProjection expected;
    private final RateProjection rates;
    private final ActivationTimeProjection times;

    ActivationTopicConsumer(
            TimelineProjection timeline,
            CodeProjection codes,
            ExpectedDeviceProjection expected,
            RateProjection rates,
            ActivationTimeProjection times) {
        this.timeline = timeline;
        this.codes = codes;
        this.expected = expected;
        this.rates = rates;
        this.times = times;
    }

    @Override
    public String consumer() {
        return ConsoleReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.ACTIVATION;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        var changes =
                events.stream().map(each -> each.as(ActivationEvent.class)).toList();
        rates.count(changes);
        return codes.applyAll(changes)
                .chain(() -> expectations(changes))
                .chain(() -> times.applyAll(changes))
                .chain(() -> timeline.add(Topic.ACTIVATION, events));
    }

    private Uni<Void> expectations(List<Recorded<ActivationEvent>> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .filter(each -> each.event() instanceof ExpectationEvent)
                .onItem()
                .transformToUniAndConcatenate(each -> expected.apply(each.as(ExpectationEvent.class)))
                .onItem()
                .ignoreAsUni();
    }
}
