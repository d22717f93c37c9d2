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

/**
 * The rules of the trust list. A decision here is a plan, not an event: the list is an event only after it is signed. A token may sign
 * slowly, and no transaction waits for it, so this is no {@link io.offhook.eventing.decider.Decider}. The use case decides, signs, and
 * then appends on the version on which it decided.
 */
public final class TrustListDecider {

    public static final String STREAM = "trust-list/global";

    private TrustListDecider() {}

    public static TrustListState initial() {
        return new Nothing();
    }

    public static PlanningResult decide(
            TrustListState state, TrustListCommand command, SigningContext context, RolloverPolicy policy) {
        return switch (state) {
            case Nothing nothing ->
                switch (command) {
                    case Publish it -> first(it, context, policy);
                    case Announce it -> refused(TrustListRefusal.NOTHING_PUBLISHED);
                    case Complete it -> refused(TrustListRefusal.NOTHING_PUBLISHED);
                    case RenewRecovery it -> refused(TrustListRefusal.NOTHING_PUBLISHED);
                };
            case Published now ->
                switch (command) {
                    case Publish it -> plan(now, now.sast(), now.recovery(), now.phase(), now.since(), context);
                    case Announce it -> announce(now, it, context, policy);
                    case Complete it -> complete(now, it, context, policy);
                    case RenewRecovery it -> renew(now, it, context);
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

    private static PlanningResult first(Publish command, SigningContext context, RolloverPolicy policy) {
        return objection(policy.firstSast(), policy.firstRecovery(), context)
                .map(TrustListDecider::refused)
                .orElseGet(() -> signed(
                        new Plan(1, policy.firstSast(), policy.firstRecovery(), Phase.STEADY, command.at()), context));
    }

    private static PlanningResult announce(
            Published now, Announce command, SigningContext context, RolloverPolicy policy) {
        if (now.phase() == Phase.RENEWED && isTooEarly(now, command.force(), command.at(), policy)) {
            return refused(TrustListRefusal.TOO_EARLY);
        }
        return objection(command.sast(), now.recovery(), context)
                .map(TrustListDecider::refused)
                .orElseGet(() -> plan(now, command.sast(), now.recovery(), Phase.BRIDGED, command.at(), context));
    }

    private static PlanningResult complete(
            Published now, Complete command, SigningContext context, RolloverPolicy policy) {
        if (now.phase() == Phase.STEADY) {
            return refused(TrustListRefusal.NOTHING_UNDER_WAY);
        }
        return isTooEarly(now, command.force(), command.at(), policy)
                ? refused(TrustListRefusal.TOO_EARLY)
                : plan(now, now.sast(), now.recovery(), Phase.STEADY, command.at(), context);
    }

    private static PlanningResult renew(Published now, RenewRecovery command, SigningContext context) {
        if (now.phase() == Phase.BRIDGED) {
            return refused(TrustListRefusal.UNDER_WAY);
        }
        return objection(now.sast(), command.recovery(), context)
                .map(TrustListDecider::refused)
                .orElseGet(() -> plan(now, now.sast(), command.recovery(), Phase.RENEWED, command.at(), context));
    }

    private static PlanningResult refused(TrustListRefusal refusal) {
        return new PlanningResult.Refused(refusal);
    }

    private static Optional<TrustListRefusal> objection(String sast, String recovery, SigningContext context) {
        if (!context.sasts().contains(sast) || !context.sasts().contains(recovery)) {
            return Optional.of(TrustListRefusal.NOT_A_SAST);
        }
        return sast.equals(recovery) ? Optional.of(TrustListRefusal.SAME_SAST) : Optional.empty();
    }

    private static boolean isTooEarly(Published now, boolean force, Instant at, RolloverPolicy policy) {
        return !force && at.isBefore(now.since().plus(policy.learningTime()));
    }

    private static PlanningResult plan(
            Published now, String sast, String recovery, Phase phase, Instant since, SigningContext context) {
        return signed(new Plan(now.version() + 1, sast, recovery, phase, since), context);
    }

    private static PlanningResult signed(Plan plan, SigningContext context) {
        return context.keys().contains(plan.signer())
                ? new PlanningResult.Planned(plan)
                : refused(TrustListRefusal.NO_KEY);
    }
}
