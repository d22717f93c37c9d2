package io.offhook.provisioning.files;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a phone hears. */
@ApplicationScoped
class FileAnswer {

    private static final Logger LOG = Logger.getLogger(FileAnswer.class);
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String RETRY_SECONDS = "5";

    private final PhoneFiles files;
    private final MeterRegistry meters;

    FileAnswer(PhoneFiles files, MeterRegistry meters) {
        this.files = files;
        this.meters = meters;
    }

    void to(HttpServerRequest request, Vertx vertx) {
        var file = RequestedFile.at(request.path());
        if (file.isEmpty()) {
            end(request.response(), 404);
        } else if (!METHODS.contains(request.method())) {
            end(request.response().putHeader("Allow", "GET, HEAD"), 405);
        } else {
            inContextOfItsOwn(vertx, () -> answer(request, file.get()));
        }
    }

    /** The database session of a request lives in its context. */
    private static void inContextOfItsOwn(Vertx vertx, Runnable work) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.run());
    }

    private void answer(HttpServerRequest request, RequestedFile file) {
        files.get(file)
                .subscribe()
                .with(
                        found -> found.ifPresentOrElse(
                                content -> send(request, content), () -> end(request.response(), 404)),
                        failure -> {
                            LOG.warnf("File not served: file=%s failure=%s", file, failure);
                            end(request.response().putHeader("Retry-After", RETRY_SECONDS), 503);
                        });
    }

    private void send(HttpServerRequest request, RenderedFile file) {
        var response = request.response().putHeader("ETag", file.tag()).putHeader("Cache-Control", "no-cache");
        if (knows(request.getHeader("If-None-Match"), file.tag())) {
            end(response, 304);
            return;
        }
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        response.putHeader("Content-Type", "application/xml; charset=utf-8")
                .putHeader("Content-Length", String.valueOf(bytes.length));
        count(200);
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    private static boolean knows(@Nullable String known, String tag) {
        return known != null && (known.strip().equals("*") || known.contains(tag));
    }

    private void end(HttpServerResponse response, int status) {
        count(status);
        response.setStatusCode(status).end();
    }

    private void count(int status) {
        meters.counter("offhook.files.answered", "status", String.valueOf(status))
                .increment();
    }
}
