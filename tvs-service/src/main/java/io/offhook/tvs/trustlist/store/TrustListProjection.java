package io.offhook.tvs.trustlist.store;

import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Keeps the table of published trust lists. Depends on events alone, so that a replay gives the same rows. */
@ApplicationScoped
public class TrustListProjection implements ReadModel.FromOwnEvents {

    private static final String INSERT = """
            insert into trust_list (version, file, hash, records, signer, sast, recovery, phase, phase_since,
                published_at, published_by)
            values ($1, decode($2::text, 'base64'), $3, $4, $5, $6, $7, $8, $9, $10, $11)""";

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
        return recorded.event() instanceof TrustListPublished event
                ? insert(event, recorded.metadata().time()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Uni<Integer> insert(TrustListPublished event, Instant at) {
        return PlainSql.update(
                INSERT,
                event.version(),
                event.file(),
                event.hash(),
                event.records(),
                event.signer(),
                event.sast(),
                event.recovery(),
                event.phase(),
                event.phaseSince().atOffset(ZoneOffset.UTC),
                at.atOffset(ZoneOffset.UTC),
                event.publishedBy());
    }
}
