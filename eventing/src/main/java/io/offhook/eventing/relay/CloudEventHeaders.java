package io.offhook.eventing.relay;

import io.offhook.contracts.EventType;
import io.offhook.eventing.Metadata;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_*} headers, the event itself as the value. */
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    static Headers of(String service, EventType type, String streamId, long version, Metadata metadata) {
        var headers = new RecordHeaders();
        put(headers, "content-type", "application/json");
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", metadata.id().toString());
        put(headers, "ce_source", "/offhook/" + service);
        put(headers, "ce_type", type.name());
        put(headers, "ce_subject", streamId);
        put(headers, "ce_time", metadata.time().toString());
        put(headers, "ce_dataschema", type.schema().toString());
        put(headers, "ce_partitionkey", streamId);
        put(headers, "ce_sequence", Long.toString(version));
        put(headers, "ce_correlationid", metadata.correlationId());
        put(headers, "ce_causationid", metadata.causationId());
        put(headers, "ce_traceparent", metadata.traceparent());
        put(headers, "ce_actor", metadata.actor());
        return headers;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
