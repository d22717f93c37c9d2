package io.offhook.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.deadletter.DeadLetterAlarm;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

class ConsumerRegistryTest {

    private final ConsumerRegistry registry = new ConsumerRegistry(new DeadLetterAlarm(new SimpleMeterRegistry()));

    @Test
    void a_parked_record_belongs_to_the_consumer_of_its_name_and_topic() {
        var phones = new Sample("a", Topic.PHONE);
        var users = new Sample("a", Topic.USER);
        registry.register(phones);
        registry.register(users);

        assertThat(registry.find(new Stream("a", Topic.PHONE, "s"))).containsSame(phones);
        assertThat(registry.find(new Stream("a", Topic.USER, "s"))).containsSame(users);
    }

    @Test
    void a_record_of_a_consumer_that_is_no_more_belongs_to_none() {
        registry.register(new Sample("a", Topic.PHONE));

        assertThat(registry.find(new Stream("b", Topic.PHONE, "s"))).isEmpty();
        assertThat(registry.find(new Stream("a", Topic.TRUST, "s"))).isEmpty();
    }

    @Test
    void two_consumers_that_would_share_their_positions_are_refused_at_start() {
        registry.register(new Sample("a", Topic.PHONE));

        assertThatThrownBy(() -> registry.register(new Sample("a", Topic.PHONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two consumers a of PHONE");
    }

    private record Sample(String consumer, Topic topic) implements TopicConsumer {

        @Override
        public Uni<Void> on(Recorded<?> event) {
            return Uni.createFrom().voidItem();
        }
    }
}
