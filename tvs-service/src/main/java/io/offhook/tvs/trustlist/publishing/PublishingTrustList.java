package io.offhook.tvs.trustlist.publishing;

import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.eventing.VersionConflict;
import io.offhook.tvs.certificate.view.FindCertificates;
import io.offhook.tvs.trustlist.Standing;
import io.offhook.tvs.trustlist.TrustListCommand;
import io.offhook.tvs.trustlist.TrustListDecider;
import io.offhook.tvs.trustlist.TrustListState;
import io.offhook.tvs.trustlist.draft.Draft;
import io.offhook.tvs.trustlist.view.TrustListProjection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Load and decide, then sign, then append: a token may take its time, and no transaction waits for it. Who was faster meanwhile is
 * noticed at the end, and all of it begins again.
 */
@ApplicationScoped
public class PublishingTrustList {

    private static final int TRIES_MORE = 2;

    private final UnitOfWork units;
    private final EventStore store;
    private final FindCertificates certificates;
    private final TrustListProjection projection;
    private final Signers signers;

    PublishingTrustList(
            UnitOfWork units,
            EventStore store,
            FindCertificates certificates,
            TrustListProjection projection,
            Signers signers) {
        this.units = units;
        this.store = store;
        this.certificates = certificates;
        this.projection = projection;
        this.signers = signers;
    }

    /** @param by account of the administrator, or our own name */
    public Uni<Outcome> publish(TrustListCommand command, String by, Cause cause) {
        return Uni.createFrom()
                .deferred(() -> once(command, by, cause))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(TRIES_MORE);
    }

    private Uni<Outcome> once(TrustListCommand command, String by, Cause cause) {
        return units.runApart(this::situation)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(situation -> {
                    var decision = TrustListDecider.decide(
                            situation.state(), command, situation.standing(signers), signers.policy());
                    if (decision.refusal().isPresent()) {
                        return Uni.createFrom()
                                .item(new Outcome.Refused(decision.refusal().get()));
                    }
                    var plan = decision.plan().orElseThrow();
                    var draft = Draft.of(plan, situation.members().all(), signers.form());
                    return TrustListDecider.isNew(situation.state(), plan, draft.content())
                            ? append(situation.version(), SignedList.of(draft, signers.keys(), command.at(), by), cause)
                            : Uni.createFrom().item(new Outcome.AlreadySo(situation.version()));
                });
    }

    private record Situation(TrustListState state, long version, Members members) {

        Standing standing(Signers signers) {
            return new Standing(members.sasts(), signers.keys().fingerprints());
        }
    }

    private Uni<Situation> situation() {
        return store.load(TrustListDecider.STREAM, TrustListEvent.class)
                .flatMap(history -> certificates
                        .all()
                        .map(all -> new Situation(
                                history.fold(TrustListDecider.initial(), TrustListDecider::evolve),
                                history.version(),
                                Members.of(all))));
    }

    private Uni<Outcome> append(long expected, TrustListPublished event, Cause cause) {
        return units.runApart(
                        () -> store.<TrustListEvent>append(TrustListDecider.STREAM, expected, List.of(event), cause)
                                .map(Append::orRollBack)
                                .call(projection::applyAll))
                .replaceWith(new Outcome.Published(event));
    }
}
