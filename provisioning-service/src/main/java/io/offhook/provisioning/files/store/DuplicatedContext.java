package io.offhook.provisioning.files.store;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;

/** Runs work on a Vert.x context of its own. The database session of a request lives in its context. */
final class DuplicatedContext {

    private DuplicatedContext() {}

    static void run(Vertx vertx, Runnable work) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.run());
    }
}
