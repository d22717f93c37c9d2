package io.offhook.tvs;

import io.offhook.eventing.trace.ProtocolSpans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** Takes the spans of a test instead of a collector. */
public final class ExportedSpans {

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final ProtocolSpans spans = new ProtocolSpans(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build()
            .get("test"));

    public ProtocolSpans spans() {
        return spans;
    }

    /** Name, result and device of each, in the order of their ends. */
    public List<String> told() {
        return exported.getFinishedSpanItems().stream()
                .map(span -> span.getName() + " " + of(span, "offhook.result") + " " + of(span, "offhook.device"))
                .toList();
    }

    private static String of(SpanData span, String key) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(key)));
    }
}
