package io.offhook.console.trust.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.trust.TrustItem;
import io.offhook.console.trust.TrustKind;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.eventing.EventCodec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Finds what is trusted or denied, as the topic told it. */
@ApplicationScoped
public class FindTrustItems {

    /** More than any installation has of what a page shows whole. */
    private static final int MOST = 1_000;

    /** The bytes of lists are long, and no page shows them. */
    private static final String SELECT = """
            select key, case kind when 'TRUST_LIST' then data || '{"file": ""}' when 'REVOCATION_LIST' then data || '{"crl": ""}'
                else data end::text, changed_at, changed_by from trust_item where kind = $1""";

    private final Pool pool;

    FindTrustItems(Pool pool) {
        this.pool = pool;
    }

    /** All of a kind, what ends first at first. */
    public <E extends TrustEvent> Uni<List<TrustItem<E>>> endingFirst(TrustKind kind, Class<E> type) {
        return pool.preparedQuery(SELECT + " order by not_after, key limit " + MOST)
                .execute(Tuple.of(kind.name()))
                .map(rows -> items(rows, type));
    }

    /** The latest of a kind. */
    public <E extends TrustEvent> Uni<List<TrustItem<E>>> latest(TrustKind kind, Class<E> type, int limit) {
        return pool.preparedQuery(SELECT + " order by changed_at desc limit $2")
                .execute(Tuple.of(kind.name(), limit))
                .map(rows -> items(rows, type));
    }

    /** @param after the key before the page; empty: the first page */
    public <E extends TrustEvent> Uni<List<TrustItem<E>>> page(TrustKind kind, Class<E> type, String after, int limit) {
        return pool.preparedQuery(SELECT + " and key > $2 order by key limit $3")
                .execute(Tuple.of(kind.name(), after, limit))
                .map(rows -> items(rows, type));
    }

    public <E extends TrustEvent> Uni<Optional<TrustItem<E>>> one(TrustKind kind, Class<E> type, String key) {
        return pool.preparedQuery(SELECT + " and key = $2")
                .execute(Tuple.of(kind.name(), key))
                .map(rows -> items(rows, type).stream().findFirst());
    }

    private static <E extends TrustEvent> List<TrustItem<E>> items(RowSet<Row> rows, Class<E> type) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> item(row, type))
                .toList();
    }

    private static <E extends TrustEvent> TrustItem<E> item(Row row, Class<E> type) {
        var name = Topic.TRUST.types().stream()
                .filter(each -> each.shape() == type)
                .findFirst()
                .map(EventType::name)
                .orElseThrow();
        var event = EventCodec.read(Topic.TRUST, name, row.getString(1).getBytes(UTF_8));
        return new TrustItem<>(
                row.getString(0), type.cast(event), row.getOffsetDateTime(2).toInstant(), row.getString(3));
    }
}
