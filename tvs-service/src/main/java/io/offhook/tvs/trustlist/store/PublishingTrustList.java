package io.offhook.tvs.trustlist.store;

import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.History;
import io.offhook.tvs.certificate.store.CertificateView;
import io.offhook.tvs.certificate.store.FindCertificates;
import io.offhook.tvs.trustlist.Plan;
import io.offhook.tvs.trustlist.PlanningResult;
import io.offhook.tvs.trustlist.SigningContext;
import io.offhook.tvs.trustlist.TrustListCommand;
import io.offhook.tvs.trustlist.TrustListDecider;
import io.offhook.tvs.trustlist.TrustListRefusal;
import io.offhook.tvs.trustlist.TrustListState;
import io.offhook.tvs.trustlist.draft.Draft;
import io.offhook.tvs.trustlist.signing.InstallationKeys;
import io.offhook.tvs.trustlist.signing.SignedList;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Loads and decides, then signs, then appends: signing may take its time, and no transaction waits for it. If another replica
 * appended meanwhile, all of it begins again.
 */
@ApplicationScoped
class PublishingTrustList {

    private static final Logger LOG = Logger.getLogger(PublishingTrustList.class);
    private static final int MAX_RETRIES = 2;

    private final UnitOfWork units;
    private final EventStore store;
    private final FindCertificates certificates;
    private final TrustListProjection projection;
    private final InstallationKeys signers;

    PublishingTrustList(
            UnitOfWork units,
            EventStore store,
            FindCertificates certificates,
            TrustListProjection projection,
            InstallationKeys signers) {
        this.units = units;
        this.store = store;
        this.certificates = certificates;
        this.projection = projection;
        this.signers = signers;
    }

    /** @param actor id of the administrator's account, or our own name */
    Uni<PublicationOutcome> publish(TrustListCommand command, String actor, Cause cause) {
        return Uni.createFrom()
                .deferred(() -> publishOnce(command, actor, cause))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(MAX_RETRIES);
    }

    /** What a command comes to before anything is signed. */
    sealed interface Planned {

        /** @param version of the stream on which it was decided */
        record ToSign(Draft draft, long version) implements Planned {}

        /** Nothing is to be signed. */
        record Settled(PublicationOutcome outcome) implements Planned {}
    }

    /** Answers on a worker's thread, where one may sign. */
    Uni<Planned> plan(TrustListCommand command) {
        return units.runApart(this::situation)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(situation -> {
                    var context = new SigningContext(
                            situation.members().sasts(), signers.keys().fingerprints());
                    return switch (TrustListDecider.decide(situation.state(), command, context, signers.policy())) {
                        case PlanningResult.Planned it -> draft(situation, it.plan());
                        case PlanningResult.Refused it -> refused(it.refusal());
                    };
                });
    }

    TrustListPublished sign(Draft draft, TrustListCommand command, String actor) {
        return SignedList.of(draft, signers.keys(), command.at(), actor);
    }

    /** In the caller's transaction; fails with {@link VersionConflict} if another list was published since it was planned. */
    Uni<Void> append(long expectedVersion, TrustListPublished event, Cause cause) {
        return store.<TrustListEvent>append(TrustListDecider.STREAM, expectedVersion, List.of(event), cause)
                .map(Append::orRollBack)
                .flatMap(projection::applyAll);
    }

    private record Situation(TrustListState state, long version, RegisteredMembers members) {

        static Situation of(History<TrustListEvent> history, List<CertificateView> certificates) {
            return new Situation(
                    history.fold(TrustListDecider.initial(), TrustListDecider::evolve),
                    history.version(),
                    RegisteredMembers.of(certificates));
        }
    }

    private Uni<PublicationOutcome> publishOnce(TrustListCommand command, String actor, Cause cause) {
        return plan(command).flatMap(planned -> switch (planned) {
            case Planned.ToSign it -> publish(it.version(), sign(it.draft(), command, actor), cause);
            case Planned.Settled it -> Uni.createFrom().item(it.outcome());
        });
    }

    private Uni<PublicationOutcome> publish(long expectedVersion, TrustListPublished event, Cause cause) {
        return units.runApart(() -> append(expectedVersion, event, cause))
                .replaceWith(new PublicationOutcome.Published(event));
    }

    private Uni<Situation> situation() {
        return store.load(TrustListDecider.STREAM, TrustListEvent.class)
                .flatMap(history -> certificates.all().map(all -> Situation.of(history, all)));
    }

    private Planned draft(Situation situation, Plan plan) {
        var draft = Draft.of(plan, situation.members().listable(), signers.form());
        if (!TrustListDecider.isNew(situation.state(), plan, draft.content())) {
            return new Planned.Settled(new PublicationOutcome.Unchanged(situation.version()));
        }
        if (!draft.fits()) {
            return refused(TrustListRefusal.TOO_LARGE);
        }
        warn(plan, situation.members().leftOut());
        return new Planned.ToSign(draft, situation.version());
    }

    private static Planned refused(TrustListRefusal refusal) {
        return new Planned.Settled(new PublicationOutcome.Refused(refusal));
    }

    private static void warn(Plan plan, List<CertificateView> leftOut) {
        for (var certificate : leftOut) {
            LOG.warnf(
                    "Certificate left out of trust list: version=%d fingerprint=%s reasons=%s",
                    plan.version(), certificate.fingerprint(), certificate.notListable());
        }
    }
}
