package io.offhook.provisioning.files.trustlist;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The trust list in force. Asked of the table every time: another replica may have heard of a newer one. */
@ApplicationScoped
public class FindTrustList {

    /** The signed file. */
    @WithSession
    public Uni<Optional<byte[]>> newest() {
        return TrustListRow.<TrustListRow>findById(TrustListRow.THE_ONE)
                .map(row -> Optional.ofNullable(row).map(it -> it.file));
    }
}
