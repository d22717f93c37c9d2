package io.offhook.eventing.relay;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Metadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final SchemaAddresses SCHEMAS = new SchemaAddresses("https://schemas.example.org/offhook");
    private static final Instant TIME = Instant.parse("2026-11-23T08:00:00.000001Z");

    @Test
    void an_event_has_every_attribute_that_is_known_of_it() {
        var metadata = new Metadata(ID, TIME, "correlation", "cause", "trace", "admin", "rest");

        assertThat(headers(metadata, "{}"))
                .containsOnlyKeys(
                        "content-type",
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_partitionkey",
                        "ce_sequence",
                        "ce_correlationid",
                        "ce_causationid",
                        "ce_traceparent",
                        "ce_actor",
                        "ce_channel")
                .containsEntry("ce_id", ID.toString())
                .containsEntry("ce_source", "/offhook/provisioning")
                .containsEntry("ce_subject", "stream")
                .containsEntry("ce_partitionkey", "stream")
                .containsEntry("ce_dataschema", "https://schemas.example.org/offhook/PhoneRemoved.v1.json")
                .containsEntry("ce_sequence", "7")
                .containsEntry("ce_time", TIME.toString())
                .containsEntry("ce_actor", "admin")
                .containsEntry("ce_channel", "rest");
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(headers(new Metadata(ID, TIME, "correlation", null, null, null), "{}"))
                .doesNotContainKeys("ce_causationid", "ce_traceparent", "ce_actor", "ce_channel");
    }

    @Test
    void a_record_without_a_value_has_the_same_attributes() {
        var metadata = new Metadata(ID, TIME, "correlation", null, null, null);

        assertThat(headers(metadata, null)).isEqualTo(headers(metadata, "{}"));
    }

    @Test
    void an_event_that_was_set_aside_keeps_its_place_and_loses_its_data() {
        var record = record(new Metadata(ID, TIME, "correlation", null, null, null), "{}");

        assertThat(record.withoutData().data()).isNull();
        assertThat(record.withoutData().key()).isEqualTo(record.key());
        assertThat(record.withoutData().version()).isEqualTo(7);
        assertThat(record.withoutData().metadata()).isEqualTo(record.metadata());
    }

    private static OutgoingRecord record(Metadata metadata, @Nullable String data) {
        return new OutgoingRecord(Topic.PHONE, "stream", 7, "io.offhook.PhoneRemoved.v1", data, metadata);
    }

    private static Map<String, String> headers(Metadata metadata, @Nullable String data) {
        var headers = CloudEventHeaders.of("provisioning", SCHEMAS, record(metadata, data));
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(toMap(each -> each.key(), each -> new String(each.value(), StandardCharsets.UTF_8)));
    }
}
