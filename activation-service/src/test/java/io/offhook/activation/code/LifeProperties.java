package io.offhook.activation.code;

import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCode.Closed;
import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.ActivationCommand.WarnOfExpiry;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.eventing.decider.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However codes come and go: what must hold of every history. */
class LifeProperties {

    private static final int TRIES = 2_000;

    /** The n-th code that a history gives out, so that commands meet codes that exist. */
    private static UUID codeId(int place) {
        return new UUID(0, place);
    }

    /** A command that still lacks the id of the code it would make. */
    private interface Step {
        ActivationCommand command(UUID freshId);
    }

    /** One decision on the way. */
    private record Made(
            PhoneActivation before, ActivationCommand command, Decision<ActivationEvent, Refusal> decision) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        var codes = Arbitraries.integers().between(0, 5).map(LifeProperties::codeId);
        var times = Arbitraries.longs().between(0, 200).map(NOW::plusSeconds);
        var lives = Arbitraries.longs().between(1, 80);
        var yes = Arbitraries.of(true, false);
        Arbitrary<Step> issue = Combinators.combine(times, lives, yes, yes)
                .as((at, life, bound, mra) -> id -> new IssueCode(
                        id,
                        PHONE,
                        "BAT0",
                        "8845",
                        bound ? Given.DEVICE.mac() : null,
                        bound ? null : "alice",
                        mra,
                        at.plusSeconds(life),
                        at));
        Arbitrary<Step> reissue = Combinators.combine(codes, times, lives)
                .as((code, at, life) -> id -> new ReissueCode(code, id, PHONE, at.plusSeconds(life), at));
        Arbitrary<Step> warn = Combinators.combine(codes, times, times, lives)
                .as((code, issuedAt, at, warning) ->
                        id -> new WarnOfExpiry(code, PHONE, issuedAt, Duration.ofSeconds(warning), at));
        Arbitrary<Step> expire =
                Combinators.combine(codes, times).as((code, at) -> id -> new ExpireCode(code, PHONE, at));
        Arbitrary<Step> release = times.map(at -> id -> new ReleaseLiveCode(PHONE, ReleaseReason.PHONE_REMOVED, at));
        Arbitrary<Step> releaseOne =
                Combinators.combine(codes, times).as((code, at) -> id -> new ReleaseCode(code, PHONE, at));
        Arbitrary<Step> redeem = Combinators.combine(codes, times)
                .as((code, at) -> id -> new RedeemCode(code, PHONE, Given.DEVICE, Site.PREMISES, null, false, at));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, issue),
                        net.jqwik.api.Tuple.of(4, reissue),
                        net.jqwik.api.Tuple.of(4, warn),
                        net.jqwik.api.Tuple.of(4, expire),
                        net.jqwik.api.Tuple.of(1, release),
                        net.jqwik.api.Tuple.of(1, releaseOne),
                        net.jqwik.api.Tuple.of(1, redeem))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = TRIES)
    void the_one_code_that_may_be_live_is_the_last(@ForAll("histories") List<Step> steps) {
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
    void a_code_ends_once_and_for_one_reason_or_is_withdrawn_after_it_expired(@ForAll("histories") List<Step> steps) {
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
    void no_code_expires_before_its_time(@ForAll("histories") List<Step> steps) {
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
    void the_end_of_a_code_is_announced_once_in_time_and_not_of_short_ones(@ForAll("histories") List<Step> steps) {
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

    @Property(tries = TRIES)
    void what_is_issued_anew_is_for_whom_and_for_what_the_old_one_was(@ForAll("histories") List<Step> steps) {
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
    void what_the_list_shows_as_waited_for_can_be_issued_anew_and_nothing_else(@ForAll("histories") List<Step> steps) {
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
    void after_a_phone_is_released_no_code_of_it_is_issued_anew(@ForAll("histories") List<Step> steps) {
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
    void the_same_reissue_twice_issues_one_code(@ForAll("histories") List<Step> steps) {
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

    private static List<ActivationEvent> events(List<Step> steps) {
        return run(steps).stream()
                .flatMap(made -> made.decision().events().stream())
                .toList();
    }

    private static List<Made> run(List<Step> steps) {
        var made = new ArrayList<Made>();
        var state = Given.initial();
        for (var step : steps) {
            var command = step.command(codeId(state.codes().size()));
            var decision = Given.decide(state, command);
            made.add(new Made(state, command, decision));
            for (var event : decision.events()) {
                state = Given.evolve(state, event);
            }
        }
        return made;
    }
}
