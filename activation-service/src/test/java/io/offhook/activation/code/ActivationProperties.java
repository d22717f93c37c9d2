package io.offhook.activation.code;

import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.ActivationCommand.ViewCode;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeRedeemed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked, in whatever order: what must hold of every history. */
class ActivationProperties {

    private static final List<UUID> CODES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final List<DeviceIdentity> DEVICES =
            List.of(Given.DEVICE, Given.OTHER_DEVICE, Given.OTHER_MODEL, Given.CLONE);

    @Provide
    Arbitrary<List<ActivationCommand>> histories() {
        var codes = Arbitraries.of(CODES);
        var times = Arbitraries.longs().between(0, 200).map(NOW::plusSeconds);
        Arbitrary<ActivationCommand> issue = Combinators.combine(codes, times, Arbitraries.of(true, false))
                .as((code, at, bound) -> new IssueCode(
                        code,
                        PHONE,
                        "BAT0",
                        "8845",
                        bound ? Given.DEVICE.mac() : null,
                        "alice",
                        false,
                        at.plusSeconds(50),
                        at));
        Arbitrary<ActivationCommand> redeem = Combinators.combine(codes, Arbitraries.of(DEVICES), times)
                .as((code, device, at) -> new RedeemCode(code, PHONE, device, Site.PREMISES, null, false, null, at));
        Arbitrary<ActivationCommand> release = times.map(at -> new ReleaseLiveCode(PHONE, ReleaseReason.REQUESTED, at));
        Arbitrary<ActivationCommand> releaseOne =
                Combinators.combine(codes, times).as((code, at) -> new ReleaseCode(code, PHONE, at));
        Arbitrary<ActivationCommand> expire =
                Combinators.combine(codes, times).as((code, at) -> new ExpireCode(code, PHONE, at));
        Arbitrary<ActivationCommand> view = Combinators.combine(codes, times)
                .as((code, at) -> new ViewCode(code, PHONE, new Viewer.User("alice"), at));
        return Arbitraries.oneOf(issue, redeem, redeem, redeem, release, releaseOne, expire, view)
                .list()
                .ofMaxSize(60)
                .map(ActivationProperties::withFreshCodeIds);
    }

    @Property(tries = 2_000)
    void a_code_is_redeemed_at_most_once(@ForAll("histories") List<ActivationCommand> commands) {
        var redeemed = run(commands).stream()
                .filter(CodeRedeemed.class::isInstance)
                .map(event -> ((CodeRedeemed) event).codeId())
                .toList();

        assertThat(redeemed).doesNotHaveDuplicates();
    }

    @Property(tries = 2_000)
    void at_most_one_code_is_live(@ForAll("histories") List<ActivationCommand> commands) {
        var events = new ArrayList<ActivationEvent>();
        for (var event : run(commands)) {
            events.add(event);
            assertThat(Given.after(events).codes().values().stream().filter(Live.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 2_000)
    void a_device_that_was_accepted_is_accepted_for_ever_and_no_other(
            @ForAll("histories") List<ActivationCommand> commands) {
        var state = Given.initial();
        var owners = new HashMap<UUID, String>();
        for (var command : commands) {
            var decision = Given.decide(state, command);
            if (command instanceof RedeemCode redeem) {
                var certificate = redeem.device().certificateFingerprint();
                var owner = owners.get(redeem.codeId());
                if (owner != null) {
                    assertThat(decision.refusal().isEmpty()).isEqualTo(owner.equals(certificate));
                } else if (decision.refusal().isEmpty()) {
                    owners.put(redeem.codeId(), certificate);
                }
            }
            for (var event : decision.events()) {
                state = Given.evolve(state, event);
            }
        }
    }

    @Property(tries = 2_000)
    void a_refusal_changes_no_code(@ForAll("histories") List<ActivationCommand> commands) {
        var state = Given.after(run(commands));
        for (var command : commands) {
            var decision = Given.decide(state, command);
            if (decision.refusal().isPresent()) {
                assertThat(Given.after(state, decision.events()).codes()).isEqualTo(state.codes());
            }
        }
    }

    @Property(tries = 2_000)
    void a_code_is_redeemed_only_in_time_and_only_by_what_it_is_bound_to(
            @ForAll("histories") List<ActivationCommand> commands) {
        var state = Given.initial();
        for (var command : commands) {
            var decision = Given.decide(state, command);
            if (command instanceof RedeemCode redeem
                    && decision.refusal().isEmpty()
                    && !decision.events().isEmpty()) {
                var live = state.live().orElseThrow();
                assertThat(redeem.at()).isBefore(live.expiresAt());
                assertThat(live.binding())
                        .isIn(
                                new Binding.ToModel(redeem.device().model()),
                                new Binding.ToDevice(redeem.device().mac()));
            }
            for (var event : decision.events()) {
                state = Given.evolve(state, event);
            }
        }
    }

    @Property(tries = 2_000)
    void a_certificate_is_suspected_at_most_once(@ForAll("histories") List<ActivationCommand> commands) {
        var suspected = run(commands).stream()
                .filter(CloneSuspected.class::isInstance)
                .map(event -> ((CloneSuspected) event).certificateFingerprint())
                .toList();

        assertThat(suspected).doesNotHaveDuplicates();
    }

    @Property(tries = 2_000)
    void a_stranger_is_shown_the_same_for_every_code_that_is_not_live(
            @ForAll("histories") List<ActivationCommand> commands) {
        var state = Given.after(run(commands));
        for (var command : commands) {
            if (command instanceof RedeemCode redeem && state.live().isEmpty()) {
                Given.decide(state, redeem)
                        .refusal()
                        .ifPresent(refusal -> assertThat(refusal.shown()).isEqualTo(RefusalReason.NOT_ACCEPTED));
            }
        }
    }

    private static List<ActivationEvent> run(List<ActivationCommand> commands) {
        var events = new ArrayList<ActivationEvent>();
        for (var command : commands) {
            events.addAll(Given.decide(Given.after(events), command).events());
        }
        return events;
    }

    /** Ids come from outside and are never given twice: the first of a kind keeps its name, later ones are new. */
    private static List<ActivationCommand> withFreshCodeIds(List<ActivationCommand> commands) {
        var used = new ArrayList<UUID>();
        var fresh = new ArrayList<ActivationCommand>();
        for (var command : commands) {
            if (command instanceof IssueCode it) {
                var id = used.contains(it.codeId()) ? new UUID(1, used.size()) : it.codeId();
                used.add(id);
                fresh.add(new IssueCode(
                        id,
                        it.phoneId(),
                        it.deviceName(),
                        it.model(),
                        it.mac(),
                        it.ownerId(),
                        it.mraAllowed(),
                        it.expiresAt(),
                        it.at()));
            } else {
                fresh.add(command);
            }
        }
        return fresh;
    }
}
