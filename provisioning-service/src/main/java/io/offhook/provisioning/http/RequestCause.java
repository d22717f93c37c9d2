package io.offhook.provisioning.http;

import io.offhook.eventing.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.regex.Pattern;

/** Why the events of a request come to be. */
@ApplicationScoped
public class RequestCause {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Clock clock;
    private final HttpHeaders headers;

    RequestCause(Clock clock, HttpHeaders headers) {
        this.clock = clock;
        this.headers = headers;
    }

    /** Call while the request is at hand. */
    public Cause now() {
        var traceparent = headers.getHeaderString("traceparent");
        var traced = traceparent != null && TRACEPARENT.matcher(traceparent).matches();
        return Cause.request(clock.instant(), traced ? traceparent : "00", "admin");
    }
}
