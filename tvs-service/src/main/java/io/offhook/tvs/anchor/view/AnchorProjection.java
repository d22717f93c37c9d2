package io.offhook.tvs.anchor.view;

import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.eventing.Recorded;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class AnchorProjection {

    /** In the caller's transaction. */
    public Uni<Void> applyAll(List<Recorded<TrustEvent>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::apply)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> apply(Recorded<TrustEvent> recorded) {
        return switch (recorded.event()) {
            case TrustAnchorAdded added -> insert(added, recorded.metadata().time());
            case TrustAnchorRemoved removed ->
                AnchorRow.deleteById(removed.fingerprint()).replaceWithVoid();
        };
    }

    private static Uni<Void> insert(TrustAnchorAdded added, Instant at) {
        var row = new AnchorRow();
        row.fingerprint = added.fingerprint();
        row.subject = added.subject();
        row.issuer = added.issuer();
        row.notBefore = added.notBefore();
        row.notAfter = added.notAfter();
        row.certificate = added.certificate();
        row.addedAt = at;
        return row.persist().replaceWithVoid();
    }
}
