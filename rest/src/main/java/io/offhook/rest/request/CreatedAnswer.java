package io.offhook.rest.request;

import io.offhook.eventing.decider.Decision;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * Answers about what was created, with its path as {@code Location}. It is relative (RFC 9110, section 10.2.2): an absolute one would
 * repeat the caller's {@code Host}.
 */
public final class CreatedAnswer {

    private CreatedAnswer() {}

    /**
     * For requests that may be repeated: 201 the first time, 200 after it.
     *
     * @param path of what was created
     */
    public static <V> RestResponse<V> of(Decision<?, ?> decision, String path, V view) {
        return decision.events().isEmpty() ? RestResponse.ok(view) : created(path, view);
    }

    /** 201. */
    public static <V> RestResponse<V> created(String path, V view) {
        return answer(Status.CREATED, path, view);
    }

    /** 202: what was created goes on in the background. */
    public static <V> RestResponse<V> accepted(String path, V view) {
        return answer(Status.ACCEPTED, path, view);
    }

    private static <V> RestResponse<V> answer(Status status, String path, V view) {
        return ResponseBuilder.<V>create(status)
                .header(HttpHeaders.LOCATION, path)
                .entity(view)
                .build();
    }
}
