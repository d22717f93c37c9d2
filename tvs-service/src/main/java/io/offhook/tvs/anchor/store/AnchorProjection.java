package io.offhook.tvs.anchor.store;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the table of trusted CAs. Depends on events alone, so that a replay gives the same rows. */
@ApplicationScoped
public class AnchorProjection implements ReadModel.FromOwnEvents {

    private static final String DELETE = "delete from trust_anchor where fingerprint = any($1::text[])";
    private static final String INSERT = """
            insert into trust_anchor (fingerprint, subject, issuer, not_before, not_after, certificate, added_at)
            select fingerprint, subject, issuer, "notBefore", "notAfter", certificate, "addedAt"
            from jsonb_to_recordset($1::text::jsonb) as (fingerprint text, subject text, issuer text,
                "notBefore" timestamptz, "notAfter" timestamptz, certificate text, "addedAt" timestamptz)""";

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
        return applyAll(List.of(recorded));
    }

    /** The last event of an anchor says whether it has a row. */
    @Override
    public Uni<Void> applyAll(List<? extends Recorded<?>> events) {
        Map<String, Optional<NewRow>> anchors = new LinkedHashMap<>();
        for (var recorded : events) {
            if (recorded.event() instanceof AnchorEvent event) {
                switch (event) {
                    case TrustAnchorAdded it ->
                        anchors.put(
                                it.fingerprint(),
                                Optional.of(row(it, recorded.metadata().time())));
                    case TrustAnchorRemoved it -> anchors.put(it.fingerprint(), Optional.empty());
                }
            }
        }
        var added = anchors.values().stream().flatMap(Optional::stream).toList();
        return anchors.isEmpty() ? Uni.createFrom().voidItem() : delete(anchors).chain(() -> insert(added));
    }

    private static Uni<Integer> delete(Map<String, ?> anchors) {
        return PlainSql.update(DELETE, (Object) anchors.keySet().toArray(String[]::new));
    }

    private static Uni<Void> insert(List<NewRow> added) {
        return added.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(INSERT, EventCodec.write(added)).replaceWithVoid();
    }

    private static NewRow row(TrustAnchorAdded event, Instant at) {
        return new NewRow(
                event.fingerprint(),
                event.subject(),
                event.issuer(),
                event.notBefore(),
                event.notAfter(),
                event.certificate(),
                at);
    }

    /** A row as {@link #INSERT} unpacks it. */
    private record NewRow(
            String fingerprint,
            String subject,
            String issuer,
            Instant notBefore,
            Instant notAfter,
            String certificate,
            Instant addedAt) {}
}
