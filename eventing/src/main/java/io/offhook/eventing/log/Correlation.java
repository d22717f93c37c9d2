package io.offhook.eventing.log;

import io.offhook.eventing.Cause;
import io.offhook.eventing.TraceParent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import org.jboss.logging.MDC;

/**
 * Puts the correlation id of a {@link Cause} on lines of the log, as {@code correlationId} of the MDC. All events that follow from one
 * request have it too, so that it finds the lines of all services.
 */
public final class Correlation {

    public static final String KEY = "correlationId";
    public static final String TRACE_KEY = "traceId";

    private Correlation() {}

    /** On all lines of the request at hand, from here on. */
    public static void begin(Cause cause) {
        if (VertxContext.isOnDuplicatedContext()) {
            MDC.put(KEY, cause.correlationId());
        }
    }

    /** On what is logged within, whatever request the thread works on. */
    public static void during(Cause cause, Runnable logging) {
        var current = Vertx.currentContext();
        if (current == null) {
            put(cause);
            logging.run();
            MDC.remove(KEY);
            MDC.remove(TRACE_KEY);
        } else {
            // The MDC belongs to the context, and this one ends with the line.
            var own = (ContextInternal) VertxContext.createNewDuplicatedContext(current);
            own.dispatch(() -> {
                put(cause);
                logging.run();
            });
        }
    }

    private static void put(Cause cause) {
        MDC.put(KEY, cause.correlationId());
        if (cause.traceparent() != null) {
            MDC.put(TRACE_KEY, TraceParent.traceId(cause.traceparent()));
        }
    }
}
