package io.offhook.eventing.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedAttributesTest {

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(new AllowedAttributes())
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build();

    @Test
    void what_a_caller_chose_is_withheld() {
        provider.get("test")
                .spanBuilder("GET")
                .setAttribute("http.request.method", "GET")
                .setAttribute("url.path", "/invitation/secret")
                .setAttribute("url.query", "search=Miller")
                .setAttribute("url.full", "http://127.0.0.1/api/v1/users?search=Miller")
                .setAttribute("user_agent.original", "Miller/1.0")
                .setAttribute(AttributeKey.stringArrayKey("http.request.header.x"), List.of("Miller"))
                .startSpan()
                .end();

        var span = exported.getFinishedSpanItems().getFirst();
        assertThat(span.getAttributes().toString()).doesNotContain("Miller", "secret");
        assertThat(span.getAttributes().get(AttributeKey.stringKey("http.request.method")))
                .isEqualTo("GET");
    }

    @Test
    void numbers_and_what_is_added_later_stay() {
        var begun = provider.get("test")
                .spanBuilder("GET")
                .setAttribute("server.port", 8443)
                .startSpan();
        begun.setAttribute("http.route", "/api/v1/codes/{id}").end();

        var span = exported.getFinishedSpanItems().getFirst();
        assertThat(span.getAttributes().get(AttributeKey.longKey("server.port")))
                .isEqualTo(8443);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("http.route")))
                .isEqualTo("/api/v1/codes/{id}");
    }
}
