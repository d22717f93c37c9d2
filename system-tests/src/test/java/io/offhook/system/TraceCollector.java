package io.offhook.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collector of traces: takes OTLP over HTTP, and tells what came. */
final class TraceCollector {

    private static final String NO_SERVICE = "";

    /** By trace: {@code offhook-activation: POST /api/v1/redemptions}. */
    private final Map<String, List<String>> traces = new ConcurrentHashMap<>();

    private final ConcurrentLinkedQueue<String> texts = new ConcurrentLinkedQueue<>();
    private @Nullable HttpServer server;

    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** Each request is traced, and its spans are sent here. */
    Map<String, String> settingsOfServices() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "1.0",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + started().getAddress().getPort());
    }

    /** Service and name of each span, of every trace that has a span of this name. */
    List<List<String>> withSpan(String name) {
        return traces.values().stream()
                .filter(spans -> spans.stream().anyMatch(each -> each.endsWith(": " + name)))
                .map(List::copyOf)
                .toList();
    }

    /** Names and attributes of all spans, and {@code event=} and a name for each event that they have. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    void stop() {
        started().stop(0);
    }

    private HttpServer started() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(this::take);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void take(ResourceSpans of) {
        var service = of.getResource().getAttributesList().stream()
                .filter(each -> each.getKey().equals("service.name"))
                .map(each -> each.getValue().getStringValue())
                .findFirst()
                .orElse(NO_SERVICE);
        of.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .forEach(span -> take(service, span));
    }

    private void take(String service, Span span) {
        var trace = HexFormat.of().formatHex(span.getTraceId().toByteArray());
        traces.computeIfAbsent(trace, id -> new CopyOnWriteArrayList<>()).add(service + ": " + span.getName());
        Stream.concat(
                        Stream.of(span.getName()),
                        span.getAttributesList().stream().map(TraceCollector::text))
                .forEach(texts::add);
        span.getEventsList().forEach(event -> texts.add("event=" + event.getName()));
    }

    private static String text(KeyValue attribute) {
        return attribute.getKey() + "=" + attribute.getValue().getStringValue();
    }
}
