package io.offhook.eventing.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicNamesTest {

    @Test
    void topics_carry_their_plain_names_unless_the_installation_has_a_prefix() {
        assertThat(new TopicNames(Optional.empty()).of(Topic.PHONE)).isEqualTo("offhook.phone.v1");
        assertThat(new TopicNames(Optional.of("site1.")).of(Topic.USER)).isEqualTo("site1.offhook.user.v1");
    }
}
