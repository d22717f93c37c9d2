package io.offhook.eventing.trace;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Spans of events on their way between services, below the span that stored them. Where that is not sampled there are none. */
@ApplicationScoped
public class EventSpans {

    /** Their streams are ids of phones, names of devices and fingerprints; others may be named by a person's account. */
    private static final Set<Topic> OF_PHONES = EnumSet.of(Topic.PHONE, Topic.ACTIVATION);

    private final Tracer tracer;

    EventSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** From the time of the event to its acknowledgement by the brokers, which is now. */
    public void published(Topic topic, String type, Metadata metadata) {
        if (isSampled(metadata)) {
            builder("publish", topic, type, metadata)
                    .setSpanKind(SpanKind.PRODUCER)
                    .setStartTimestamp(metadata.time())
                    .startSpan()
                    .end();
        }
    }

    /** A span for each event, until all are handled. What follows from an event is below its span. */
    public Uni<Void> handled(
            String consumer, Topic topic, List<Recorded<?>> events, Function<List<Recorded<?>>, Uni<Void>> handling) {
        if (events.stream().noneMatch(each -> isSampled(each.metadata()))) {
            return handling.apply(events);
        }
        return Uni.createFrom().deferred(() -> {
            var spans = new ArrayList<Span>();
            var below = events.stream()
                    .<Recorded<?>>map(each -> isSampled(each.metadata()) ? begin(consumer, topic, each, spans) : each)
                    .toList();
            return handling.apply(below)
                    .onTermination()
                    .invoke((done, failure, cancelled) -> spans.forEach(span -> end(span, failure)));
        });
    }

    private Recorded<?> begin(String consumer, Topic topic, Recorded<?> event, List<Span> spans) {
        var span = builder("process", topic, topic.typeOf(event.event()).name(), event.metadata())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.consumer.group.name", consumer)
                .startSpan();
        if (OF_PHONES.contains(topic)) {
            span.setAttribute("offhook.stream", event.streamId());
        }
        spans.add(span);
        return event.under(TraceParent.of(span.getSpanContext()));
    }

    /** The class of a failure alone: its message may quote a payload. */
    private static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", failure.getClass().getName());
        }
        span.end();
    }

    private SpanBuilder builder(String operation, Topic topic, String type, Metadata metadata) {
        var parent = Span.wrap(TraceParent.span(String.valueOf(metadata.traceparent())));
        return tracer.spanBuilder(operation + " " + type)
                .setParent(Context.root().with(parent))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.destination.name", topic.topicName())
                .setAttribute("offhook.event", metadata.id().toString())
                .setAttribute("offhook.correlation", metadata.correlationId());
    }

    private static boolean isSampled(Metadata metadata) {
        var valid = TraceParent.validOrNull(metadata.traceparent());
        return valid != null && TraceParent.span(valid).isSampled();
    }
}
