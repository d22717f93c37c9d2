package io.offhook.eventing.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.signature.EventSource;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** An entry in its place, as the table keeps it. */
record AuditRow(
        @JsonProperty("chain") String chain,
        @JsonProperty("place") long place,
        @JsonProperty("type") String type,
        @JsonProperty("data") String data,
        @JsonProperty("metadata") Metadata metadata) {

    /** What the next entry names. */
    String hash() {
        return CanonicalRecord.hash(headers(), data.getBytes(StandardCharsets.UTF_8));
    }

    /** As the relay will write them. */
    private Map<String, String> headers() {
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
