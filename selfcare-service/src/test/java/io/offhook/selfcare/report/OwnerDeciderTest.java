package io.offhook.selfcare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.eventing.decider.Decision;
import io.offhook.selfcare.report.OwnerCommand.Disown;
import io.offhook.selfcare.report.OwnerCommand.ReportLost;
import io.offhook.selfcare.report.OwnerRefusal.NotLive;
import io.offhook.selfcare.report.OwnerRefusal.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnerDeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID CODE = UUID.randomUUID();

    private final OwnerDecider decider = new OwnerDecider();

    @Test
    void an_owner_says_that_a_phone_is_not_theirs() {
        assertThat(decider.decide(decider.initial(), disown("alice", NOW)).events())
                .containsExactly(new PhoneDisowned(PHONE, "alice"));
    }

    @Test
    void to_press_twice_says_it_once() {
        var state = decider.evolve(decider.initial(), new PhoneDisowned(PHONE, "alice"), NOW);

        assertThat(decider.decide(state, disown("alice", NOW.minusSeconds(60)))).isEqualTo(Decision.nothing());
    }

    @Test
    void who_got_the_phone_again_or_after_another_can_say_it_too() {
        var state = decider.evolve(decider.initial(), new PhoneDisowned(PHONE, "alice"), NOW);

        assertThat(decider.decide(state, disown("alice", NOW.plusSeconds(1))).events())
                .hasSize(1);
        assertThat(decider.decide(state, disown("bob", NOW.minusSeconds(60))).events())
                .hasSize(1);
    }

    @Test
    void the_live_code_is_reported_lost_once() {
        var first = decider.decide(decider.initial(), lost(CODE, CODE, NOW));
        assertThat(first.events()).containsExactly(new CodeReportedLost(PHONE, "alice", CODE));

        var state = after(decider.initial(), first, NOW);

        assertThat(decider.decide(state, lost(CODE, CODE, NOW))).isEqualTo(Decision.nothing());
    }

    @Test
    void a_code_that_is_not_live_is_not_lost() {
        assertThat(decider.decide(decider.initial(), lost(CODE, UUID.randomUUID(), NOW))
                        .refusal())
                .contains(new NotLive());
        assertThat(decider.decide(decider.initial(), new ReportLost(PHONE, "alice", CODE, Optional.empty(), NOW))
                        .refusal())
                .contains(new NotLive());
    }

    @Test
    void a_phone_loses_three_codes_a_day_and_no_more() {
        var state = IntStream.range(0, 3)
                .boxed()
                .reduce(
                        decider.initial(),
                        (before, hour) -> decider.evolve(
                                before,
                                new CodeReportedLost(PHONE, "alice", UUID.randomUUID()),
                                NOW.plus(Duration.ofHours(hour))),
                        (one, other) -> other);
        var free = NOW.plus(Duration.ofHours(24));

        assertThat(decider.decide(state, lost(CODE, CODE, free.minusSeconds(1))).refusal())
                .contains(new TooMany(free));
        assertThat(decider.decide(state, lost(CODE, CODE, free)).events()).hasSize(1);
    }

    @Test
    void mails_change_nothing() {
        var state = decider.evolve(decider.initial(), new WelcomeMailSent(PHONE, "alice", CODE), NOW);

        assertThat(state).isEqualTo(decider.initial());
    }

    private OwnerReports after(OwnerReports state, Decision<OwnerEvent, OwnerRefusal> decision, Instant at) {
        return decider.evolve(state, decision.events().getFirst(), at);
    }

    private static Disown disown(String owner, Instant since) {
        return new Disown(PHONE, owner, since);
    }

    private static ReportLost lost(UUID codeId, UUID live, Instant at) {
        return new ReportLost(PHONE, "alice", codeId, Optional.of(live), at);
    }
}
