package io.offhook.tvs.trustlist.view;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class TrustListProjection implements ReadModel.FromOwnEvents {

    @Override
    public String name() {
        return "trust-lists";
    }

    @Override
    public List<String> tables() {
        return List.of("trust_list");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        var at = recorded.metadata().time();
        return switch ((TrustEvent) recorded.event()) {
            case TrustListEvent it ->
                switch (it) {
                    case TrustListPublished list ->
                        TrustListRow.of(list, at).persist().replaceWithVoid();
                };
            case AnchorEvent ignored -> Uni.createFrom().voidItem();
            case DenialEvent ignored -> Uni.createFrom().voidItem();
            case RevocationEvent ignored -> Uni.createFrom().voidItem();
            case CertificateEvent ignored -> Uni.createFrom().voidItem();
        };
    }
}
