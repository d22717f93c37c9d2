package io.offhook.provisioning.files.store;

import io.offhook.eventing.sql.PlainSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The trust list in force: the one row of {@code trust_list}. It is never cached, because another replica may have stored a newer one. */
@ApplicationScoped
public class TrustLists {

    private static final String KEEP = """
            insert into trust_list (id, version, file) values (1, $1, $2)
            on conflict (id) do update set version = excluded.version, file = excluded.file
            where excluded.version > trust_list.version""";

    private static final String NEWEST = "select file from trust_list where id = 1";

    /**
     * Stores a list unless a newer one is stored. In the caller's transaction.
     *
     * @param file the signed list, as phones read it
     */
    public Uni<Void> keep(long version, byte[] file) {
        return PlainSql.update(KEEP, version, Buffer.buffer(file)).replaceWithVoid();
    }

    /** The signed file of the newest list. */
    @WithSession
    Uni<Optional<byte[]>> newest() {
        return PlainSql.select(NEWEST).map(rows -> rows.stream().findFirst().map(row -> ((Buffer) row[0]).getBytes()));
    }
}
