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
public class PublishingTrustList {

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
    public Uni<PublicationOutcome> publish(TrustListCommand command, String actor, Cause cause) {
        return Uni.createFrom()
                .deferred(() -> publishOnce(command, actor, cause))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(MAX_RETRIES);
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
        return units.runApart(this::situation)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(situation -> {
                    var context = new SigningContext(
                            situation.members().sasts(), signers.keys().fingerprints());
                    return switch (TrustListDecider.decide(situation.state(), command, context, signers.policy())) {
                        case PlanningResult.Planned it -> publish(situation, it.plan(), command, actor, cause);
                        case PlanningResult.Refused it -> refused(it.refusal());
                    };
                });
    }

    private Uni<Situation> situation() {
        return store.load(TrustListDecider.STREAM, TrustListEvent.class)
                .flatMap(history -> certificates.all().map(all -> Situation.of(history, all)));
    }

    private Uni<PublicationOutcome> publish(
            Situation situation, Plan plan, TrustListCommand command, String actor, Cause cause) {
        var draft = Draft.of(plan, situation.members().listable(), signers.form());
        if (!TrustListDecider.isNew(situation.state(), plan, draft.content())) {
            return Uni.createFrom().item(new PublicationOutcome.Unchanged(situation.version()));
        }
        if (!draft.fits()) {
            return refused(TrustListRefusal.TOO_LARGE);
        }
        warn(plan, situation.members().leftOut());
        return append(situation.version(), SignedList.of(draft, signers.keys(), command.at(), actor), cause);
    }

    private Uni<PublicationOutcome> append(long expectedVersion, TrustListPublished event, Cause cause) {
        return units.runApart(() -> store.<TrustListEvent>append(
                                TrustListDecider.STREAM, expectedVersion, List.of(event), cause)
                        .map(Append::orRollBack)
                        .call(projection::applyAll))
                .replaceWith(new PublicationOutcome.Published(event));
    }

    private static Uni<PublicationOutcome> refused(TrustListRefusal refusal) {
        return Uni.createFrom().item(new PublicationOutcome.Refused(refusal));
    }

    private static void warn(Plan plan, List<CertificateView> leftOut) {
        for (var certificate : leftOut) {
            LOG.warnf(
                    "Certificate left out of trust list: version=%d fingerprint=%s reasons=%s",
                    plan.version(), certificate.fingerprint(), certificate.notListable());
        }
    }
}
