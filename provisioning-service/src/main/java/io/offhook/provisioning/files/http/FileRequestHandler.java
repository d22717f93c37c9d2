package io.offhook.provisioning.files.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.provisioning.files.AnswerPhones;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.OwnContext;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers requests for files over HTTP. */
@ApplicationScoped
class FileRequestHandler {

    private static final Logger LOG = Logger.getLogger(FileRequestHandler.class);
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String RETRY_SECONDS = "5";

    private final AnswerPhones phones;
    private final MeterRegistry meters;

    FileRequestHandler(AnswerPhones phones, MeterRegistry meters) {
        this.phones = phones;
        this.meters = meters;
    }

    void handle(HttpServerRequest request, Transport transport, Vertx vertx) {
        var file = at(request.path());
        if (file.isEmpty()) {
            end(request, transport, 404);
        } else if (!METHODS.contains(request.method())) {
            request.response().putHeader("Allow", "GET, HEAD");
            end(request, transport, 405);
        } else {
            OwnContext.run(vertx, () -> answer(request, transport, file.get()));
        }
    }

    private static Optional<RequestedFile> at(@Nullable String path) {
        return path != null && path.startsWith("/") ? RequestedFile.named(path.substring(1)) : Optional.empty();
    }

    private void answer(HttpServerRequest request, Transport transport, RequestedFile file) {
        var caller = Caller.of(transport, request.remoteAddress().hostAddress());
        phones.answer(caller, file).subscribe().with(reply -> say(request, transport, reply), failure -> {
            LOG.warnf(
                    "File not served: file=%s failure=%s",
                    file, failure.getClass().getName());
            request.response().putHeader("Retry-After", RETRY_SECONDS);
            end(request, transport, 503);
        });
    }

    private void say(HttpServerRequest request, Transport transport, Reply reply) {
        switch (reply) {
            case Reply.Found found -> send(request, transport, found.file());
            case Reply.Missing ignored -> end(request, transport, 404);
            case Reply.Throttled throttled -> {
                request.response()
                        .putHeader(
                                "Retry-After", String.valueOf(throttled.away().toSeconds() + 1));
                end(request, transport, 429);
            }
        }
    }

    private void send(HttpServerRequest request, Transport transport, ServedFile file) {
        var response = request.response()
                .putHeader("ETag", '"' + file.tag() + '"')
                .putHeader("Cache-Control", "no-cache"); // a phone may keep it, and asks whether it still holds
        if (EntityTags.parse(request.headers().getAll("If-None-Match")).contain(file.tag())) {
            end(request, transport, 304);
            return;
        }
        response.putHeader("Content-Type", file.kind().mediaType())
                .putHeader("Content-Length", String.valueOf(file.size()));
        count(transport, 200);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(file.content()));
        }
    }

    private void end(HttpServerRequest request, Transport transport, int status) {
        count(transport, status);
        request.response().setStatusCode(status).end();
    }

    private void count(Transport transport, int status) {
        meters.counter("offhook.files.answered", "transport", transport.label(), "status", String.valueOf(status))
                .increment();
    }
}
