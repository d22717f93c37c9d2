package io.offhook.console.whatif.store;

import io.offhook.console.whatif.TrustState;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.revocation.RevokedCertificates.Serials;
import io.offhook.pki.x509.Certificates;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what decides whether a device is genuine, as the topics told it. */
@ApplicationScoped
class ReadTrustState {

    private static final String ANCHORS = """
            select data->>'certificate', changed_at >= not_after from trust_item where kind = 'ANCHOR'""";
    private static final String DENIED = """
            select coalesce(data->>'mac', data->>'certificateFingerprint') from trust_item where kind = 'DENIAL'""";
    private static final String LISTS = """
            select data->>'issuerKey', data->>'crl' from trust_item where kind = 'REVOCATION_LIST'""";
    private static final String ACCEPTS_EXPIRED = """
            select data->>'model' from setting where type = 'ModelActivationSetting.v1' and (data->>'acceptExpiredMic')::boolean""";

    private final Pool pool;

    ReadTrustState(Pool pool) {
        this.pool = pool;
    }

    Uni<TrustState> now() {
        return Uni.combine()
                .all()
                .unis(rows(ANCHORS), rows(DENIED), rows(LISTS), rows(ACCEPTS_EXPIRED))
                .with((anchors, denied, lists, models) -> new TrustState(
                        anchors.stream().flatMap(ReadTrustState::anchor).toList(),
                        texts(denied),
                        new RevokedCertificates(lists.stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        row -> row.getString(0), row -> Serials.of(bytes(row.getString(1)))))),
                        texts(models)));
    }

    private Uni<List<Row>> rows(String sql) {
        return pool.query(sql).execute().map(ReadTrustState::list);
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static Set<String> texts(List<Row> rows) {
        return rows.stream().map(row -> row.getString(0)).collect(Collectors.toUnmodifiableSet());
    }

    /** One that breaks the rules of today vouches for nothing. */
    private static Stream<TrustAnchor> anchor(Row row) {
        return switch (TrustAnchor.restore(Certificates.stored(row.getString(0)), row.getBoolean(1))) {
            case Parsed.Accepted it -> Stream.of(it.anchor());
            case Parsed.Rejected ignored -> Stream.empty();
        };
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
