package io.offhook.tvs.trustlist.store;

import io.offhook.eventing.Cause;
import io.offhook.tvs.approval.Change;
import io.offhook.tvs.approval.ChangeAction;
import io.offhook.tvs.approval.ChangeOption;
import io.offhook.tvs.approval.store.Effect;
import io.offhook.tvs.approval.store.OutdatedProposal;
import io.offhook.tvs.approval.store.PrepareChange;
import io.offhook.tvs.approval.store.Proposal;
import io.offhook.tvs.certificate.store.CertificateView;
import io.offhook.tvs.certificate.store.FindCertificates;
import io.offhook.tvs.trustlist.Plan;
import io.offhook.tvs.trustlist.TrustListCommand;
import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Complete;
import io.offhook.tvs.trustlist.TrustListCommand.RenewRecovery;
import io.offhook.tvs.trustlist.store.PublishingTrustList.Planned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a step of a rollover after another administrator approved it. It is decided anew on the list in force then, and must lead to the
 * SASTs that were proposed: otherwise COMPLETE would complete whatever was announced meanwhile.
 */
@ApplicationScoped
class ApprovedRollover implements PrepareChange {

    private static final int SAST = 0;
    private static final int RECOVERY = 1;

    private final PublishingTrustList publishing;
    private final FindCertificates certificates;

    ApprovedRollover(PublishingTrustList publishing, FindCertificates certificates) {
        this.publishing = publishing;
        this.certificates = certificates;
    }

    /** The SASTs of the list to come. */
    static List<String> subject(Plan plan) {
        return List.of(plan.sast(), plan.recovery());
    }

    @Override
    public Set<ChangeAction> actions() {
        return EnumSet.of(ChangeAction.ANNOUNCE_SAST, ChangeAction.COMPLETE_ROLLOVER, ChangeAction.RENEW_RECOVERY_SAST);
    }

    @Override
    public Uni<List<Effect>> effects(Proposal proposal) {
        var change = proposal.change();
        var sast = change.subject().get(SAST);
        var recovery = change.subject().get(RECOVERY);
        var signer = change.action() == ChangeAction.ANNOUNCE_SAST ? recovery : sast;
        return certificates
                .all()
                .map(all -> List.of(
                        effect(Effect.Kind.SAST, sast, all),
                        effect(Effect.Kind.RECOVERY_SAST, recovery, all),
                        effect(Effect.Kind.SIGNER, signer, all)));
    }

    @Override
    public Uni<Prepared> prepare(Proposal proposal, Cause cause) {
        var command = command(proposal.change(), cause.at().truncatedTo(ChronoUnit.SECONDS));
        return publishing.plan(command).map(planned -> switch (planned) {
            case Planned.ToSign it -> signed(it, proposal.change(), command, cause);
            case Planned.Settled it -> settled(it.outcome());
        });
    }

    private Prepared signed(Planned.ToSign planned, Change change, TrustListCommand command, Cause cause) {
        if (!subject(planned.draft().plan()).equals(change.subject())) {
            throw new OutdatedProposal();
        }
        var actor = Objects.requireNonNull(cause.actor(), "an account approves");
        var event = publishing.sign(planned.draft(), command, actor);
        return () -> publishing.append(planned.version(), event, cause.at(command.at()));
    }

    private static Prepared settled(PublicationOutcome outcome) {
        return switch (outcome) {
            case PublicationOutcome.Refused it -> throw new StepRefused(it.refusal());
            case PublicationOutcome.Unchanged it -> () -> Uni.createFrom().voidItem();
            case PublicationOutcome.Published it -> throw new IllegalStateException("a plan publishes nothing");
        };
    }

    private static TrustListCommand command(Change change, Instant at) {
        return switch (change.action()) {
            case ANNOUNCE_SAST -> new Announce(change.subject().get(SAST), change.has(ChangeOption.FORCE), at);
            case COMPLETE_ROLLOVER -> new Complete(change.has(ChangeOption.FORCE), at);
            case RENEW_RECOVERY_SAST -> new RenewRecovery(change.subject().get(RECOVERY), at);
            case ADD_TRUST_ANCHORS, REMOVE_TRUST_ANCHOR ->
                throw new IllegalArgumentException(change.action() + " is no step of a rollover");
        };
    }

    private static Effect effect(Effect.Kind kind, String fingerprint, List<CertificateView> registered) {
        Optional<CertificateView> certificate = registered.stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst();
        return new Effect(
                kind,
                fingerprint,
                certificate.map(CertificateView::subject).orElse(null),
                certificate.map(CertificateView::certificate).orElse(null));
    }
}
