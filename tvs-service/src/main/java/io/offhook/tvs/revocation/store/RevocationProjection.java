package io.offhook.tvs.revocation.store;

import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the table of revocation lists. Depends on events alone, so that a replay gives the same rows. */
@ApplicationScoped
public class RevocationProjection implements ReadModel.FromOwnEvents {

    private static final String REPLACE = """
            insert into revocation_list
                (issuer_key, issuer, crl_number, this_update, next_update, revoked, crl, imported_at)
            values ($1, $2, $3::text::numeric, $4, $5, $6, $7, $8)
            on conflict (issuer_key) do update set
                issuer = excluded.issuer, crl_number = excluded.crl_number, this_update = excluded.this_update,
                next_update = excluded.next_update, revoked = excluded.revoked, crl = excluded.crl,
                imported_at = excluded.imported_at""";
    private static final String DELETE = "delete from revocation_list where issuer_key = $1";

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
        return recorded.event() instanceof RevocationEvent event
                ? apply(event, recorded.metadata().time())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> apply(RevocationEvent event, Instant at) {
        var statement = switch (event) {
            case RevocationListImported it ->
                PlainSql.update(
                        REPLACE,
                        it.issuerKey(),
                        it.issuer(),
                        it.crlNumber() == null ? null : it.crlNumber().toString(),
                        time(it.thisUpdate()),
                        time(it.nextUpdate()),
                        it.revoked(),
                        it.crl(),
                        time(at));
            case RevocationListRemoved it -> PlainSql.update(DELETE, it.issuerKey());
        };
        return statement.replaceWithVoid();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
