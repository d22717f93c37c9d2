package io.offhook.eventing.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolSpansTest {

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(new AllowedAttributes())
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build();
    private final ProtocolSpans spans = new ProtocolSpans(provider.get("test"));

    @Test
    void a_request_is_a_trace_of_its_own_with_its_result() {
        var other = provider.get("test").spanBuilder("other").startSpan();
        try (var atHand = other.makeCurrent()) {
            assertThat(atHand).isNotNull();
            spans.begin("TFTP", "read").end("delivered");
        }

        assertThat(span().getName()).isEqualTo("TFTP read");
        assertThat(span().getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(span().getParentSpanContext().isValid()).isFalse();
        assertThat(attribute("offhook.result")).isEqualTo("delivered");
        assertThat(attribute("network.protocol.name")).isEqualTo("tftp");
    }

    @ParameterizedTest
    @CsvSource({
        "SEP2C3124C9F8E1, SEP2C3124C9F8E1",
        "CP-8861-SEP2C3124C9F8E1, SEP2C3124C9F8E1",
        "BAT5A0F33C1D2E4, BAT5A0F33C1D2E4"
    })
    void a_device_is_known_by_its_name(String said, String name) {
        var begun = spans.begin("TVS", "verify");
        begun.ofDevice(said);
        begun.end("valid");

        assertThat(attribute("offhook.device")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Alice Miller", "sep2c3124c9f8e1", "SEP2C3124C9F8E12345", "1234567890123456"})
    void what_is_no_device_name_is_in_no_span(String said) {
        var begun = spans.begin("TVS", "verify");
        begun.ofDevice(said);
        begun.end("unknown");

        assertThat(attribute("offhook.device")).isNull();
    }

    @Test
    void a_failure_is_told_by_its_class_and_the_first_end_counts() {
        var begun = spans.begin("CAPF", "session");
        begun.fail(new IllegalStateException("quotes a payload"));
        begun.end("success");

        assertThat(exported.getFinishedSpanItems()).hasSize(1);
        assertThat(span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attribute("offhook.result")).isEqualTo("failed");
        assertThat(span().toString()).contains("IllegalStateException").doesNotContain("quotes a payload");
    }

    @Test
    void events_of_a_session_are_below_its_span_and_below_none_where_nothing_is_traced() {
        var begun = spans.begin("CAPF", "session");
        begun.end("success");

        assertThat(begun.traceparent()).isEqualTo("00-" + span().getTraceId() + "-" + span().getSpanId() + "-01");
        assertThat(new ProtocolSpans(TracerProvider.noop().get("none"))
                        .begin("CAPF", "session")
                        .traceparent())
                .isNull();
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    private SpanData span() {
        return exported.getFinishedSpanItems().getFirst();
    }

    private String attribute(String key) {
        return span().getAttributes().get(AttributeKey.stringKey(key));
    }
}
