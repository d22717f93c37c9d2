package io.offhook.pages.signin;

import io.offhook.pages.error.ErrorPage;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** What a service says of errors. */
@ApplicationScoped
class SampleErrorPage implements ErrorPage {

    @Override
    public String toStranger(RoutingContext context, int status) {
        return "error " + status;
    }

    @Override
    public Uni<String> toCaller(RoutingContext context, int status) {
        return Uni.createFrom().item(toStranger(context, status));
    }
}
