package io.offhook.activation.code;

import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.PHONE;

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
import io.offhook.eventing.decider.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** However the codes of a phone come and go: sequences of commands, and what the decider makes of them. */
final class CodeHistories implements ArbitrarySupplier<List<CodeHistories.Step>> {

    /** The n-th code that a history gives out, so that commands meet codes that exist. */
    private static UUID codeId(int place) {
        return new UUID(0, place);
    }

    /** A command that still lacks the id of the code it would make. */
    interface Step {
        ActivationCommand command(UUID freshId);
    }

    /** One decision on the way. */
    record Made(PhoneActivation before, ActivationCommand command, Decision<ActivationEvent, Refusal> decision) {}

    @Override
    public Arbitrary<List<Step>> get() {
        var codes = Arbitraries.integers().between(0, 5).map(CodeHistories::codeId);
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
                .as((code, at) ->
                        id -> new RedeemCode(code, PHONE, Given.DEVICE, Site.PREMISES, null, false, null, at));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, issue),
                        Tuple.of(4, reissue),
                        Tuple.of(4, warn),
                        Tuple.of(4, expire),
                        Tuple.of(1, release),
                        Tuple.of(1, releaseOne),
                        Tuple.of(1, redeem))
                .list()
                .ofMaxSize(40);
    }

    static List<ActivationEvent> events(List<Step> steps) {
        return run(steps).stream()
                .flatMap(made -> made.decision().events().stream())
                .toList();
    }

    static List<Made> run(List<Step> steps) {
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
