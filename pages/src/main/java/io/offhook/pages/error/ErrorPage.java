package io.offhook.pages.error;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Says an error to a person, by HTML, in sentences of its own: never those of an exception. A service with pages has one. */
public interface ErrorPage {

    /** To whoever asks, where nothing can be read of them: it may not be known yet who they are. */
    String toStranger(RoutingContext context, int status);

    /** To the person who is signed in, or to a stranger. */
    Uni<String> toCaller(RoutingContext context, int status);
}
