package io.offhook.tvs.certificate.roles;

import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.tvs.certificate.CertificateCommand;
import io.offhook.tvs.certificate.CertificateDecider;
import io.offhook.tvs.certificate.CertificateStream;
import io.offhook.tvs.certificate.Decision;
import io.offhook.tvs.certificate.view.BookInForce;
import io.offhook.tvs.certificate.view.CertificateProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Load, decide, append, project; then this replica answers by it at once, the others soon. */
@ApplicationScoped
public class ChangingRoles {

    private final UnitOfWork units;
    private final EventStore store;
    private final CertificateProjection projection;
    private final BookInForce book;

    ChangingRoles(UnitOfWork units, EventStore store, CertificateProjection projection, BookInForce book) {
        this.units = units;
        this.store = store;
        this.projection = projection;
        this.book = book;
    }

    public Uni<Decision> change(String fingerprint, CertificateCommand command, Cause cause) {
        var streamId = CertificateStream.id(fingerprint);
        return units.run(() -> store.load(streamId, CertificateEvent.class).flatMap(history -> {
                    var state = history.fold(CertificateDecider.initial(), CertificateDecider::evolve);
                    var decision = CertificateDecider.decide(state, command);
                    return store.<CertificateEvent>append(streamId, history.version(), decision.events(), cause)
                            .map(Append::orRollBack)
                            .call(projection::applyAll)
                            .replaceWith(decision);
                }))
                .call(book::refresh);
    }
}
