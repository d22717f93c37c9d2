package io.offhook.tvs.trustlist.store;

import io.offhook.eventing.Cause;
import io.offhook.tvs.approval.Change;
import io.offhook.tvs.approval.ChangeAction;
import io.offhook.tvs.approval.ChangeOption;
import io.offhook.tvs.approval.store.ApprovalSettings;
import io.offhook.tvs.approval.store.Proposal;
import io.offhook.tvs.approval.store.ProposingChange;
import io.offhook.tvs.approval.store.Requested;
import io.offhook.tvs.trustlist.Plan;
import io.offhook.tvs.trustlist.TrustListCommand;
import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Complete;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.offhook.tvs.trustlist.TrustListCommand.RenewRecovery;
import io.offhook.tvs.trustlist.store.PublishingTrustList.Planned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Publishes what an administrator asks for, or proposes it, as the operator wants it. The only way to trust lists from outside. Only
 * steps that change who signs are proposed.
 */
@ApplicationScoped
public class RequestingTrustList {

    private final PublishingTrustList publishing;
    private final ApprovalSettings approval;
    private final ProposingChange proposing;

    RequestingTrustList(PublishingTrustList publishing, ApprovalSettings approval, ProposingChange proposing) {
        this.publishing = publishing;
        this.approval = approval;
        this.proposing = proposing;
    }

    /** @param actor id of the administrator's account */
    public Uni<Requested<PublicationOutcome>> request(TrustListCommand command, String actor, Cause cause) {
        if (!approval.isTwoPerson()) {
            return publish(command, actor, cause);
        }
        return switch (command) {
            case Publish it -> publish(it, actor, cause);
            case Announce it -> propose(it, cause, plan -> change(ChangeAction.ANNOUNCE_SAST, plan, it.force()));
            case Complete it -> propose(it, cause, plan -> change(ChangeAction.COMPLETE_ROLLOVER, plan, it.force()));
            case RenewRecovery it -> propose(it, cause, plan -> change(ChangeAction.RENEW_RECOVERY_SAST, plan, false));
        };
    }

    private Uni<Requested<PublicationOutcome>> publish(TrustListCommand command, String actor, Cause cause) {
        return publishing.publish(command, actor, cause).map(Requested.Done::new);
    }

    private Uni<Requested<PublicationOutcome>> propose(
            TrustListCommand command, Cause cause, Function<Plan, Change> change) {
        return publishing.plan(command).flatMap(planned -> switch (planned) {
            case Planned.ToSign it ->
                proposing.propose(new Proposal(change.apply(it.draft().plan()), List.of()), cause);
            case Planned.Settled it -> Uni.createFrom().item(new Requested.Done<>(it.outcome()));
        });
    }

    private static Change change(ChangeAction action, Plan plan, boolean force) {
        return Change.of(action, ApprovedRollover.subject(plan), ChangeOption.FORCE, force);
    }
}
