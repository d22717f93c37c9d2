package io.offhook.activation.code;

import static io.offhook.activation.code.CodeHistories.events;
import static io.offhook.activation.code.CodeHistories.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCommand.WarnOfExpiry;
import io.offhook.activation.code.CodeHistories.Step;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of every code from its issue to its end. */
class LifeProperties {

    private static final int TRIES = 2_000;

    @Property(tries = TRIES)
    void the_one_code_that_may_be_live_is_the_last(@ForAll(supplier = CodeHistories.class) List<Step> steps) {
        for (var made : run(steps)) {
            var live = made.before().codes().values().stream()
                    .filter(Live.class::isInstance)
                    .toList();

            assertThat(live).hasSizeLessThanOrEqualTo(1);
            assertThat(live)
                    .allMatch(code -> made.before().last().filter(code::equals).isPresent());
        }
    }

    @Property(tries = TRIES)
    void a_code_ends_once_and_for_one_reason_or_is_withdrawn_after_it_expired(
            @ForAll(supplier = CodeHistories.class) List<Step> steps) {
        var ends = new HashMap<UUID, List<String>>();
        for (var event : events(steps)) {
            switch (event) {
                case CodeExpired it ->
                    ends.computeIfAbsent(it.codeId(), id -> new ArrayList<>()).add("expired");
                case CodeReleased it ->
                    ends.computeIfAbsent(it.codeId(), id -> new ArrayList<>()).add("released");
                case CodeRedeemed it ->
                    ends.computeIfAbsent(it.codeId(), id -> new ArrayList<>()).add("redeemed");
                default -> {}
            }
        }

        assertThat(ends.values()).allMatch(each -> each.size() == 1 || each.equals(List.of("expired", "released")));
    }

    @Property(tries = TRIES)
    void no_code_expires_before_its_time(@ForAll(supplier = CodeHistories.class) List<Step> steps) {
        var expiries = new HashMap<UUID, Instant>();
        for (var made : run(steps)) {
            for (var event : made.decision().events()) {
                if (event instanceof CodeIssued it) {
                    expiries.put(it.codeId(), it.expiresAt());
                } else if (event instanceof CodeExpired it) {
                    assertThat(made.command().at()).isAfterOrEqualTo(expiries.get(it.codeId()));
                }
            }
        }
    }

    @Property(tries = TRIES)
    void the_end_of_a_code_is_announced_once_in_time_and_not_of_short_ones(
            @ForAll(supplier = CodeHistories.class) List<Step> steps) {
        var announced = new HashSet<UUID>();
        for (var made : run(steps)) {
            for (var event : made.decision().events()) {
                if (event instanceof CodeExpiresSoon it) {
                    var command = (WarnOfExpiry) made.command();

                    assertThat(announced.add(it.codeId())).isTrue();
                    assertThat(it.expiresAt()).isAfter(command.at());
                    assertThat(command.at()).isAfterOrEqualTo(it.expiresAt().minus(command.warning()));
                    assertThat(Duration.between(command.issuedAt(), it.expiresAt()))
                            .isGreaterThan(command.warning());
                }
            }
        }
    }
}
