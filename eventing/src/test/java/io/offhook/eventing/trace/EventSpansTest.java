package io.offhook.eventing.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.TraceParent;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSpansTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String STORED = "00f067aa0ba902b7";
    private static final String SAMPLED = "00-" + TRACE + "-" + STORED + "-01";
    private static final String UNSAMPLED = "00-" + TRACE + "-" + STORED + "-00";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .setSampler(Sampler.parentBased(Sampler.alwaysOff()))
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build();
    private final EventSpans spans = new EventSpans(provider.get("test"));
    private final List<Recorded<?>> seen = new ArrayList<>();

    @Test
    void handling_an_event_is_below_the_span_that_stored_it() {
        handle(event(SAMPLED));

        var span = exported.getFinishedSpanItems().getFirst();
        assertThat(span.getName()).isEqualTo("process io.offhook.PhoneProvisioned.v1");
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(STORED);
    }

    @Test
    void what_follows_from_an_event_is_below_its_handling() {
        handle(event(SAMPLED));

        var span = exported.getFinishedSpanItems().getFirst();
        assertThat(Cause.event(seen.getFirst(), Instant.EPOCH).traceparent())
                .isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
    }

    @Test
    void events_of_traces_that_are_not_sampled_have_no_spans_and_keep_their_traceparent() {
        handle(event(UNSAMPLED), event(null));

        assertThat(exported.getFinishedSpanItems()).isEmpty();
        assertThat(seen).extracting(each -> each.metadata().traceparent()).containsExactly(UNSAMPLED, null);
    }

    @Test
    void of_a_batch_each_sampled_event_has_a_span() {
        handle(event(UNSAMPLED), event(SAMPLED), event(SAMPLED));

        assertThat(exported.getFinishedSpanItems()).hasSize(2);
        assertThat(seen).hasSize(3);
    }

    @Test
    void a_failure_is_told_by_its_class_and_not_by_its_message() {
        var failing = spans.handled(
                "test",
                Topic.PHONE,
                List.of(event(SAMPLED)),
                events -> Uni.createFrom().failure(new IllegalStateException("quotes a payload")));

        failing.onFailure().recoverWithNull().await().indefinitely();

        var span = exported.getFinishedSpanItems().getFirst();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.toString()).contains("IllegalStateException").doesNotContain("quotes a payload");
    }

    @Test
    void publishing_begins_when_the_event_happened() {
        var event = event(SAMPLED);

        spans.published(Topic.PHONE, "io.offhook.PhoneProvisioned.v1", event.metadata());

        var span = exported.getFinishedSpanItems().getFirst();
        assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(span.getParentSpanId()).isEqualTo(STORED);
        assertThat(span.getEndEpochNanos()).isGreaterThan(span.getStartEpochNanos());
    }

    private void handle(Recorded<?>... events) {
        spans.handled("test", Topic.PHONE, List.of(events), handled -> {
                    seen.addAll(handled);
                    return Uni.createFrom().voidItem();
                })
                .await()
                .indefinitely();
    }

    private static Recorded<?> event(@Nullable String traceparent) {
        var phone = UUID.randomUUID().toString();
        var cause = new Cause(
                Instant.parse("2026-11-23T08:00:00Z"), "c-1", null, TraceParent.validOrNull(traceparent), null);
        return new Recorded<>(phone, 1, SampleEvents.provisioned(phone), Metadata.of(UUID.randomUUID(), cause));
    }
}
