package io.offhook.tvs.trustlist;

import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Complete;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.offhook.tvs.trustlist.TrustListCommand.RenewRecovery;
import io.offhook.tvs.trustlist.TrustListState.Nothing;
import io.offhook.tvs.trustlist.TrustListState.Published;
import java.time.Instant;
import java.util.Optional;

/** The rules of the trust list. What they plan is then drafted, signed and published. */
public final class TrustListDecider {

    public static final String STREAM = "trust-list/global";

    private TrustListDecider() {}

    public static TrustListState initial() {
        return new Nothing();
    }

    public static Decision decide(
            TrustListState state, TrustListCommand command, Standing standing, RolloverPolicy policy) {
        return switch (state) {
            case Nothing nothing ->
                switch (command) {
                    case Publish it -> first(it, standing, policy);
                    case Announce it -> Decision.refused(Refusal.NOTHING_PUBLISHED);
                    case Complete it -> Decision.refused(Refusal.NOTHING_PUBLISHED);
                    case RenewRecovery it -> Decision.refused(Refusal.NOTHING_PUBLISHED);
                };
            case Published now ->
                switch (command) {
                    case Publish it -> plan(now, now.sast(), now.recovery(), now.phase(), now.since(), standing);
                    case Announce it -> announce(now, it, standing, policy);
                    case Complete it -> complete(now, it, standing, policy);
                    case RenewRecovery it -> renew(now, it, standing);
                };
        };
    }

    public static TrustListState evolve(TrustListState state, TrustListEvent event) {
        return switch (event) {
            case TrustListPublished it ->
                new Published(
                        it.version(),
                        it.sast(),
                        it.recovery(),
                        Phase.valueOf(it.phase()),
                        it.phaseSince(),
                        it.content());
        };
    }

    /** Whether a list of this content would tell phones, or us, anything new. */
    public static boolean isNew(TrustListState state, Plan plan, String content) {
        return switch (state) {
            case Nothing nothing -> true;
            case Published now ->
                !now.content().equals(content)
                        || now.phase() != plan.phase()
                        || !now.since().equals(plan.since());
        };
    }

    /** From when on {@link Complete} is in order; empty while there is nothing to complete. */
    public static Optional<Instant> completableFrom(TrustListState state, RolloverPolicy policy) {
        return switch (state) {
            case Nothing nothing -> Optional.empty();
            case Published now ->
                now.phase() == Phase.STEADY
                        ? Optional.empty()
                        : Optional.of(now.since().plus(policy.patience()));
        };
    }

    private static Decision first(Publish command, Standing standing, RolloverPolicy policy) {
        return objection(policy.firstSast(), policy.firstRecovery(), standing)
                .map(Decision::refused)
                .orElseGet(() -> signed(
                        new Plan(1, policy.firstSast(), policy.firstRecovery(), Phase.STEADY, command.at()), standing));
    }

    private static Decision announce(Published now, Announce command, Standing standing, RolloverPolicy policy) {
        if (now.phase() == Phase.RENEWED && isTooEarly(now, command.force(), command.at(), policy)) {
            return Decision.refused(Refusal.TOO_EARLY);
        }
        return objection(command.sast(), now.recovery(), standing)
                .map(Decision::refused)
                .orElseGet(() -> plan(now, command.sast(), now.recovery(), Phase.BRIDGED, command.at(), standing));
    }

    private static Decision complete(Published now, Complete command, Standing standing, RolloverPolicy policy) {
        if (now.phase() == Phase.STEADY) {
            return Decision.refused(Refusal.NOTHING_UNDER_WAY);
        }
        return isTooEarly(now, command.force(), command.at(), policy)
                ? Decision.refused(Refusal.TOO_EARLY)
                : plan(now, now.sast(), now.recovery(), Phase.STEADY, command.at(), standing);
    }

    private static Decision renew(Published now, RenewRecovery command, Standing standing) {
        if (now.phase() == Phase.BRIDGED) {
            return Decision.refused(Refusal.UNDER_WAY);
        }
        return objection(now.sast(), command.recovery(), standing)
                .map(Decision::refused)
                .orElseGet(() -> plan(now, now.sast(), command.recovery(), Phase.RENEWED, command.at(), standing));
    }

    private static Optional<Refusal> objection(String sast, String recovery, Standing standing) {
        if (!standing.sasts().contains(sast) || !standing.sasts().contains(recovery)) {
            return Optional.of(Refusal.NOT_A_SAST);
        }
        return sast.equals(recovery) ? Optional.of(Refusal.SAME_SAST) : Optional.empty();
    }

    private static boolean isTooEarly(Published now, boolean force, Instant at, RolloverPolicy policy) {
        return !force && at.isBefore(now.since().plus(policy.patience()));
    }

    private static Decision plan(
            Published now, String sast, String recovery, Phase phase, Instant since, Standing standing) {
        return signed(new Plan(now.version() + 1, sast, recovery, phase, since), standing);
    }

    private static Decision signed(Plan plan, Standing standing) {
        return standing.keys().contains(plan.signer()) ? Decision.planned(plan) : Decision.refused(Refusal.NO_KEY);
    }
}
