package io.offhook.tvs.api;

import io.offhook.eventing.decider.Decision;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers to requests that may be repeated: 201 the first time, 200 after it. */
public final class CreatedAnswer {

    private CreatedAnswer() {}

    /** @param path of what was created */
    public static <V> RestResponse<V> of(Decision<?, ?> decision, String path, V view) {
        return decision.events().isEmpty() ? RestResponse.ok(view) : created(path, view);
    }

    /** 201 with {@code Location}. */
    public static <V> RestResponse<V> created(String path, V view) {
        return ResponseBuilder.<V>created(URI.create(path)).entity(view).build();
    }
}
