package io.offhook.eventing.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.signature.EventSource;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            var rows = new ArrayList<Row>();
            long place = (Long) head.getFirst()[0];
            var hash = (String) head.getFirst()[1];
            for (var entry : entries) {
                var row = row(++place, entry, hash);
                hash = CanonicalRecord.hash(row.headers(), row.data().getBytes(StandardCharsets.UTF_8));
                rows.add(row);
            }
            return PlainSql.update(APPEND, EventCodec.write(rows), place, hash).replaceWithVoid();
        });
    }

    private Row row(long place, AuditEntry entry, String previous) {
        var event = entry.after(previous);
        var type = Topic.AUDIT.typeOf(event).name();
        return new Row(service, place, type, EventCodec.write(event), entry.metadata());
    }

    private record Row(
            @JsonProperty("chain") String chain,
            @JsonProperty("place") long place,
            @JsonProperty("type") String type,
            @JsonProperty("data") String data,
            @JsonProperty("metadata") Metadata metadata) {

        /** As the relay will write them. */
        Map<String, String> headers() {
            var headers = new HashMap<String, String>();
            headers.put("ce_source", EventSource.of(chain));
            headers.put("ce_type", type);
            headers.put("ce_id", metadata.id().toString());
            headers.put("ce_subject", chain);
            headers.put("ce_sequence", Long.toString(place));
            headers.put("ce_time", metadata.time().toString());
            headers.put("ce_correlationid", metadata.correlationId());
            if (metadata.actor() != null) {
                headers.put("ce_actor", metadata.actor());
            }
            return headers;
        }
    }
}
