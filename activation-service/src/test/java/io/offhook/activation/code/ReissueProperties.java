package io.offhook.activation.code;

import static io.offhook.activation.code.CodeHistories.events;
import static io.offhook.activation.code.CodeHistories.run;
import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.CodeHistories.Step;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of every code that is issued anew. */
class ReissueProperties {

    private static final int TRIES = 2_000;

    @Property(tries = TRIES)
    void what_is_issued_anew_is_for_whom_and_for_what_the_old_one_was(
            @ForAll(supplier = CodeHistories.class) List<Step> steps) {
        for (var made : run(steps)) {
            if (made.command() instanceof ReissueCode command
                    && made.decision().refusal().isEmpty()) {
                var old = made.before().lastIssued().orElseThrow();

                assertThat(command.codeId()).isEqualTo(old.codeId());
                assertThat(made.decision().events().getLast())
                        .isEqualTo(new CodeIssued(
                                command.newCodeId(),
                                old.phoneId(),
                                old.deviceName(),
                                old.model(),
                                old.mac(),
                                old.ownerId(),
                                command.expiresAt(),
                                old.mraAllowed()));
            }
        }
    }

    /** What the list of codes shows as live, or as expired with no later one, is exactly what can be issued anew. */
    @Property(tries = TRIES)
    void what_the_list_shows_as_waited_for_can_be_issued_anew_and_nothing_else(
            @ForAll(supplier = CodeHistories.class) List<Step> steps) {
        var state = Given.initial();
        Map<UUID, String> list = new HashMap<>();
        var last = new UUID(9, 9);
        for (var event : events(steps)) {
            state = Given.evolve(state, event);
            switch (event) {
                case CodeIssued it -> {
                    list.put(it.codeId(), "LIVE");
                    last = it.codeId();
                }
                case CodeExpired it -> list.put(it.codeId(), "EXPIRED");
                case CodeReleased it -> list.put(it.codeId(), "RELEASED");
                case CodeRedeemed it -> list.put(it.codeId(), "REDEEMED");
                default -> {}
            }
        }
        for (var each : list.entrySet()) {
            var command = new ReissueCode(each.getKey(), new UUID(8, 8), PHONE, NOW.plusSeconds(900), NOW);
            var waitedFor = each.getValue().equals("LIVE")
                    || each.getValue().equals("EXPIRED") && each.getKey().equals(last);

            assertThat(Given.decide(state, command).refusal().isEmpty()).isEqualTo(waitedFor);
        }
    }

    @Property(tries = TRIES)
    void after_a_phone_is_released_no_code_of_it_is_issued_anew(
            @ForAll(supplier = CodeHistories.class) List<Step> steps) {
        var events = events(steps);
        var release = new ReleaseLiveCode(PHONE, ReleaseReason.PHONE_REMOVED, NOW);
        var state = Given.after(events);
        for (var event : Given.decide(state, release).events()) {
            state = Given.evolve(state, event);
        }
        for (var code : state.codes().values()) {
            var command = new ReissueCode(code.codeId(), new UUID(8, 8), PHONE, NOW.plusSeconds(900), NOW);

            assertThat(Given.decide(state, command).refusal()).isPresent();
        }
    }

    @Property(tries = TRIES)
    void the_same_reissue_twice_issues_one_code(@ForAll(supplier = CodeHistories.class) List<Step> steps) {
        for (var made : run(steps)) {
            if (made.command() instanceof ReissueCode command
                    && !made.decision().events().isEmpty()) {
                var state = made.before();
                for (var event : made.decision().events()) {
                    state = Given.evolve(state, event);
                }
                assertThat(state.code(command.codeId())).isInstanceOf(Closed.class);
                assertThat(Given.decide(state, command).events()).isEmpty();
            }
        }
    }
}
