package io.offhook.eventing.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.Event;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private record Noted(String what) implements Event {}

    @Test
    void what_happened_has_no_refusal() {
        Decision<Noted, String> decision = Decision.happened(new Noted("a"), new Noted("b"));

        assertThat(decision.events()).containsExactly(new Noted("a"), new Noted("b"));
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void nothing_is_neither_an_event_nor_a_refusal() {
        Decision<Noted, String> decision = Decision.nothing();

        assertThat(decision.events()).isEmpty();
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void a_refusal_may_come_with_what_was_noticed() {
        Decision<Noted, String> decision = Decision.<Noted, String>refused("no").also(Optional.of(new Noted("a")));

        assertThat(decision.events()).containsExactly(new Noted("a"));
        assertThat(decision.refusal()).contains("no");
    }

    @Test
    void without_anything_noticed_the_decision_stays_as_it_is() {
        Decision<Noted, String> decision = Decision.happened(new Noted("a"));

        assertThat(decision.also(Optional.empty())).isSameAs(decision);
    }

    @Test
    void a_refusal_becomes_the_exception_of_the_caller_and_a_success_stays() {
        Decision<Noted, String> success = Decision.happened(new Noted("a"));

        assertThat(success.orThrow(IllegalStateException::new)).isSameAs(success);
        assertThatThrownBy(() -> Decision.<Noted, String>refused("no").orThrow(IllegalStateException::new))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
    }
}
