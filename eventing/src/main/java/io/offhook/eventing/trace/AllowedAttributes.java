package io.offhook.eventing.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Withholds what callers chose: paths and queries have secrets of mails and names of persons, headers may have anything. What a request asked
 * for is told by {@code http.route}, a template, which is set later. A span has no events, see {@code quarkus.otel.span.event.count.limit}:
 * messages of exceptions may quote a body.
 */
@ApplicationScoped
class AllowedAttributes implements SpanProcessor {

    private static final String WITHHELD = "-";

    private static final Set<String> ALLOWED = Set.of(
            "http.request.method",
            "http.route",
            "url.scheme",
            "network.protocol.name",
            "network.protocol.version",
            "network.transport",
            "messaging.system",
            "messaging.operation.name",
            "messaging.destination.name",
            "messaging.consumer.group.name",
            "offhook.event",
            "offhook.correlation");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        span.getAttributes().forEach((key, value) -> {
            if (!ALLOWED.contains(key.getKey())) {
                withhold(span, key);
            }
        });
    }

    /** An attribute can be replaced, not taken away. Numbers say nothing. */
    private static void withhold(ReadWriteSpan span, AttributeKey<?> key) {
        if (key.getType() == AttributeType.STRING) {
            span.setAttribute(AttributeKey.stringKey(key.getKey()), WITHHELD);
        } else if (key.getType() == AttributeType.STRING_ARRAY) {
            span.setAttribute(AttributeKey.stringArrayKey(key.getKey()), List.of(WITHHELD));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
