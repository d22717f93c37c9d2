package io.offhook.provisioning.files;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;

/** The database session of a request lives in its context: each gets one of its own. */
public final class OwnContext {

    private OwnContext() {}

    public static void run(Vertx vertx, Runnable work) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.run());
    }
}
