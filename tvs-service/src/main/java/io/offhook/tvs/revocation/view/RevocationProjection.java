package io.offhook.tvs.revocation.view;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
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
public class RevocationProjection implements ReadModel.FromOwnEvents {

    @Override
    public String name() {
        return "revocation-lists";
    }

    @Override
    public List<String> tables() {
        return List.of("revocation_list");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        var at = recorded.metadata().time();
        return switch ((TrustEvent) recorded.event()) {
            case AnchorEvent ignored -> Uni.createFrom().voidItem();
            case DenialEvent ignored -> Uni.createFrom().voidItem();
            case RevocationEvent it -> apply(it, at);
            case CertificateEvent ignored -> Uni.createFrom().voidItem();
            case TrustListEvent ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> apply(RevocationEvent event, Instant at) {
        return switch (event) {
            case RevocationListImported it -> replace(it, at);
            case RevocationListRemoved it ->
                RevocationListRow.deleteById(it.issuerKey()).replaceWithVoid();
        };
    }

    private static Uni<Void> replace(RevocationListImported list, Instant at) {
        return RevocationListRow.<RevocationListRow>findById(list.issuerKey())
                .onItem()
                .ifNull()
                .continueWith(RevocationListRow::new)
                .invoke(row -> fill(row, list, at))
                .flatMap(row -> row.persist())
                .replaceWithVoid();
    }

    private static void fill(RevocationListRow row, RevocationListImported list, Instant at) {
        row.issuerKey = list.issuerKey();
        row.issuer = list.issuer();
        row.crlNumber = list.crlNumber();
        row.thisUpdate = list.thisUpdate();
        row.nextUpdate = list.nextUpdate();
        row.revoked = list.revoked();
        row.crl = list.crl();
        row.importedAt = at;
    }
}
