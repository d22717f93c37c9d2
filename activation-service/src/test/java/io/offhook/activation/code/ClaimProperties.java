package io.offhook.activation.code;

import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCommand.ClaimCode;
import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Codes that are claimed and redeemed, in whatever order. */
class ClaimProperties {

    private static final List<UUID> CODES = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final List<DeviceIdentity> DEVICES = List.of(Given.DEVICE, Given.OTHER_DEVICE, Given.CLONE);

    @Provide
    Arbitrary<List<ActivationCommand>> histories() {
        var codes = Arbitraries.of(CODES);
        var times = Arbitraries.longs().between(0, 80).map(NOW::plusSeconds);
        var devices = Arbitraries.of(DEVICES);
        var yes = Arbitraries.of(true, false);
        Arbitrary<ActivationCommand> claim = Combinators.combine(codes, devices, yes, yes, times)
                .as((code, device, paired, staging, at) -> new ClaimCode(
                        code,
                        PHONE,
                        new ClaimedDevice(device.mac(), Optional.empty(), "10.0.0.7"),
                        paired ? new ClaimMethod.Pairing("alice") : new ClaimMethod.Screen(),
                        staging,
                        null,
                        false,
                        null,
                        at));
        Arbitrary<ActivationCommand> redeem = Combinators.combine(codes, devices, yes, times)
                .as((code, device, known, at) ->
                        new RedeemCode(code, PHONE, device, Site.PREMISES, known ? PHONE : null, false, null, at));
        Arbitrary<ActivationCommand> release =
                Combinators.combine(codes, times).as((code, at) -> new ReleaseCode(code, PHONE, at));
        Arbitrary<ActivationCommand> expire =
                Combinators.combine(codes, times).as((code, at) -> new ExpireCode(code, PHONE, at));
        return Combinators.combine(
                        yes,
                        Arbitraries.oneOf(claim, claim, redeem, redeem, release, expire)
                                .list()
                                .ofMaxSize(40))
                .as((bound, commands) -> Stream.concat(
                                CODES.stream().map(code -> issue(code, bound)), commands.stream())
                        .toList());
    }

    private static ActivationCommand issue(UUID code, boolean bound) {
        return new IssueCode(
                code,
                PHONE,
                "BAT0",
                "8845",
                bound ? Given.DEVICE.mac() : null,
                "alice",
                false,
                NOW.plusSeconds(50),
                NOW);
    }

    @Property(tries = 2_000)
    void a_code_is_claimed_at_most_once_and_proven_at_most_once_for_the_same_mac(
            @ForAll("histories") List<ActivationCommand> commands) {
        var macs = new HashMap<UUID, String>();
        var claimed = new HashSet<UUID>();
        var redeemed = new HashSet<UUID>();
        for (var event : run(commands)) {
            if (event instanceof CodeUse use) {
                assertThat(macs.computeIfAbsent(use.codeId(), code -> use.mac()))
                        .isEqualTo(use.mac());
                switch (use) {
                    case CodeRedeemedByClaim it -> {
                        assertThat(claimed.add(it.codeId())).isTrue();
                        assertThat(redeemed).doesNotContain(it.codeId());
                    }
                    case CodeRedeemed it ->
                        assertThat(redeemed.add(it.codeId())).isTrue();
                }
            }
        }
    }

    @Property(tries = 2_000)
    void a_code_that_ended_is_not_used_and_one_that_was_used_does_not_end(
            @ForAll("histories") List<ActivationCommand> commands) {
        var ended = new HashSet<UUID>();
        var used = new HashSet<UUID>();
        for (var event : run(commands)) {
            switch (event) {
                case CodeUse it -> {
                    assertThat(ended).doesNotContain(it.codeId());
                    used.add(it.codeId());
                }
                case CodeExpired it -> ended.add(it.codeId());
                case CodeReleased it -> ended.add(it.codeId());
                default -> {}
            }
            assertThat(used).noneMatch(ended::contains);
        }
    }

    @Property(tries = 2_000)
    void a_claim_that_was_accepted_is_accepted_again_until_a_certificate_proves_it(
            @ForAll("histories") List<ActivationCommand> commands) {
        var state = Given.initial();
        var claims = new HashMap<UUID, String>();
        for (var command : commands) {
            var decision = Given.decide(state, command);
            if (command instanceof ClaimCode claim && claims.containsKey(claim.codeId())) {
                assertThat(decision.refusal().isEmpty())
                        .isEqualTo(claim.device().mac().equals(claims.get(claim.codeId())));
            }
            for (var event : decision.events()) {
                state = Given.evolve(state, event);
                if (event instanceof CodeRedeemedByClaim it) {
                    claims.put(it.codeId(), it.mac());
                } else if (event instanceof CodeRedeemed it) {
                    claims.remove(it.codeId());
                }
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
}
