package io.offhook.eventing.audit;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The table of entries and its head. Who appends holds the head until the transaction ends, so appending comes last in it. */
@ApplicationScoped
class AuditChain {

    private static final String HEAD = "select place, hash from audit_head for update";

    private static final String APPEND = """
            with head as (update audit_head set place = $2, hash = $3)
            insert into audit_entry (chain, place, type, data, metadata)
            select chain, place, type, data, metadata
            from jsonb_to_recordset($1::text::jsonb)
                as (chain text, place bigint, type text, data text, metadata jsonb)""";

    private final String service;

    AuditChain(@ConfigProperty(name = "offhook.service") String service) {
        this.service = service;
    }

    /** Any number of entries for two statements. */
    Uni<Void> append(List<AuditEntry> entries) {
        return PlainSql.select(HEAD).flatMap(head -> {
            var rows = new ArrayList<AuditRow>();
            long place = (Long) head.getFirst()[0];
            var hash = (String) head.getFirst()[1];
            for (var entry : entries) {
                var row = row(++place, entry, hash);
                hash = row.hash();
                rows.add(row);
            }
            return PlainSql.update(APPEND, EventCodec.write(rows), place, hash).replaceWithVoid();
        });
    }

    private AuditRow row(long place, AuditEntry entry, String previous) {
        var event = entry.after(previous);
        var type = Topic.AUDIT.typeOf(event).name();
        return new AuditRow(service, place, type, EventCodec.write(event), entry.metadata());
    }
}
