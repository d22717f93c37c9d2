package io.offhook.tvs.anchor.view;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class AnchorProjection implements ReadModel.FromOwnEvents {

    @Override
    public String name() {
        return "trust-anchors";
    }

    @Override
    public List<String> tables() {
        return List.of("trust_anchor");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        var at = recorded.metadata().time();
        return switch ((TrustEvent) recorded.event()) {
            case AnchorEvent it -> apply(it, at);
            case DenialEvent ignored -> Uni.createFrom().voidItem();
            case RevocationEvent ignored -> Uni.createFrom().voidItem();
            case CertificateEvent ignored -> Uni.createFrom().voidItem();
            case TrustListEvent ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> apply(AnchorEvent event, Instant at) {
        return switch (event) {
            case TrustAnchorAdded added -> insert(added, at);
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
