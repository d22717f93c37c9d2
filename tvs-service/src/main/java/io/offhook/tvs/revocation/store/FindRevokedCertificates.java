package io.offhook.tvs.revocation.store;

import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.revocation.RevokedCertificates.Serials;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what the lists that are held revoke. A list may have half a megabyte, so each is read once and remembered. */
@ApplicationScoped
public class FindRevokedCertificates {

    private volatile Map<String, ReadList> read = Map.of();

    /** @param importedAt tells a list from the next one of the same key */
    private record ReadList(Instant importedAt, Serials serials) {}

    @WithSession
    public Uni<RevokedCertificates> current() {
        return RevocationListRow.<RevocationListRow>listAll()
                .flatMap(held -> readNew(held).map(all -> new RevokedCertificates(serials(held, all))));
    }

    private Uni<Map<String, ReadList>> readNew(List<RevocationListRow> held) {
        var known = read;
        var unread = held.stream()
                .filter(row -> !isRead(row, known))
                .map(row -> row.issuerKey)
                .toList();
        if (unread.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return RevocationListContentsRow.<RevocationListContentsRow>list("issuerKey in ?1", unread)
                .map(contents -> remember(held, known, contents));
    }

    private Map<String, ReadList> remember(
            List<RevocationListRow> held, Map<String, ReadList> known, List<RevocationListContentsRow> contents) {
        var all = new HashMap<>(known);
        all.keySet().retainAll(held.stream().map(row -> row.issuerKey).toList());
        contents.forEach(row -> all.put(row.issuerKey, new ReadList(row.importedAt, Serials.of(row.der()))));
        read = Map.copyOf(all);
        return read;
    }

    private static boolean isRead(RevocationListRow row, Map<String, ReadList> known) {
        var last = known.get(row.issuerKey);
        return last != null && last.importedAt().equals(row.importedAt);
    }

    private static Map<String, Serials> serials(List<RevocationListRow> held, Map<String, ReadList> all) {
        var serials = new HashMap<String, Serials>();
        for (var row : held) {
            var list = all.get(row.issuerKey);
            if (list != null) { // else it was removed between the two queries
                serials.put(row.issuerKey, list.serials());
            }
        }
        return serials;
    }
}
