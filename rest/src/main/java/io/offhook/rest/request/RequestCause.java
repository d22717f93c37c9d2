package io.offhook.rest.request;

import io.offhook.eventing.Cause;
import io.offhook.eventing.Channel;
import io.offhook.eventing.log.Correlation;
import io.offhook.rest.acting.ActingIdentity;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;

/** The cause of the events that follow from a REST request: who asks, when, and in which trace. */
@ApplicationScoped
public class RequestCause {

    /** Says that a service asks for what came to it over AXL: a word of the caller's own about its own request. */
    public static final String CHANNEL = "Offhook-Channel";

    private final Clock clock;
    private final HttpHeaders headers;
    private final SecurityIdentity caller;

    RequestCause(Clock clock, HttpHeaders headers, SecurityIdentity caller) {
        this.clock = clock;
        this.headers = headers;
        this.caller = caller;
    }

    /** Call while the request is at hand. */
    public Cause now() {
        return at(clock.instant());
    }

    /** The same for a command that carries its time already. */
    public Cause at(Instant when) {
        var request = Cause.request(when, headers.getHeaderString("traceparent"), actor());
        Correlation.begin(request);
        if (ActingIdentity.is(caller)) {
            return request.through(Channel.CONSOLE);
        }
        return Channel.AXL.equals(headers.getHeaderString(CHANNEL)) ? request.through(Channel.AXL) : request;
    }

    /** Id of the account that asks, or in whose name the console does. */
    public String actor() {
        return caller.getPrincipal().getName();
    }
}
