package io.offhook.eventing.relay;

import io.offhook.eventing.signature.EventSource;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary mode: attributes are {@code ce_*} headers, the event is the value. A record without a value has the
 * same attributes as the event or state that it stands for.
 */
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    static Headers of(String service, SchemaAddresses schemas, OutgoingRecord record) {
        var metadata = record.metadata();
        var headers = new RecordHeaders();
        put(headers, "content-type", "application/json"); // the binding's name of the attribute datacontenttype
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", metadata.id().toString());
        put(headers, "ce_source", EventSource.of(service));
        put(headers, "ce_type", record.type());
        put(headers, "ce_subject", record.streamId());
        put(headers, "ce_time", metadata.time().toString());
        put(headers, "ce_dataschema", schemas.of(record));
        put(headers, "ce_partitionkey", record.streamId());
        put(headers, "ce_sequence", Long.toString(record.version()));
        put(headers, "ce_correlationid", metadata.correlationId());
        put(headers, "ce_causationid", metadata.causationId());
        put(headers, "ce_traceparent", metadata.traceparent());
        put(headers, "ce_actor", metadata.actor());
        put(headers, "ce_channel", metadata.channel());
        return headers;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
