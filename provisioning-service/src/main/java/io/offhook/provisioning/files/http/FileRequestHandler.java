package io.offhook.provisioning.files.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.trace.RequestSpan;
import io.offhook.listener.RequestAdmission;
import io.offhook.listener.RetryAfter;
import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers requests for files over HTTP, with conditional requests by entity tag (RFC 9110). Refusals are problems (RFC 9457). */
final class FileRequestHandler {

    private static final Logger LOG = Logger.getLogger(FileRequestHandler.class);
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** The same whatever the reason: a client does not learn which MACs have phones. */
    private static final HttpProblem NO_SUCH_FILE = CommonProblem.NOT_FOUND.because("There is no such file.");

    private static final HttpProblem METHOD_NOT_ALLOWED = CommonProblem.METHOD_NOT_ALLOWED
            .builder("Files are read with GET or HEAD.")
            .withHeader("Allow", "GET, HEAD")
            .build();

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);

    /** A phone asks for its trust list, its configuration, and perhaps the default file. */
    private static final int FILES_OF_A_PHONE = 4;

    private final BiFunction<Caller, RequestedFile, Uni<Reply>> files;
    private final RequestAdmission admission;
    private final Duration lookupTimeout;
    private final MeterRegistry meters;

    /**
     * @param files finds the file for a caller, on the event loop that asks
     * @param maxConcurrent look-ups under way; beyond it requests are refused before anything is done for them
     * @param lookupTimeout after this the client is asked to try again
     */
    FileRequestHandler(
            BiFunction<Caller, RequestedFile, Uni<Reply>> files,
            int maxConcurrent,
            Duration lookupTimeout,
            MeterRegistry meters) {
        this.files = files;
        this.admission = new RequestAdmission(maxConcurrent, SHORTEST_WAIT, FILES_OF_A_PHONE);
        this.lookupTimeout = lookupTimeout;
        this.meters = meters;
    }

    void handle(HttpServerRequest request, Transport transport) {
        var file = requestedFile(request.path());
        if (file.isEmpty()) {
            refuse(request, transport, NO_SUCH_FILE);
        } else if (!METHODS.contains(request.method())) {
            refuse(request, transport, METHOD_NOT_ALLOWED);
        } else {
            find(request, transport, file.get());
        }
    }

    /** Percent-encoded characters count as the characters (RFC 3986, section 6.2.2.2). */
    private static Optional<RequestedFile> requestedFile(@Nullable String path) {
        if (path == null) {
            return Optional.empty();
        }
        try {
            return RequestedFile.at(URLDecoder.decode(path.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a percent sign without two digits
        }
    }

    private void find(HttpServerRequest request, Transport transport, RequestedFile file) {
        RequestSpan.named(request.method().name(), "/{file}");
        if (file instanceof RequestedFile.Configuration it) {
            RequestSpan.ofDevice(it.device().text());
        }
        var caller = Caller.of(transport, request.remoteAddress().hostAddress());
        var wait = admission.enter(caller.address());
        if (wait.isPresent()) {
            refuse(request, transport, busy(wait.get()));
            return;
        }
        var loop = Vertx.currentContext(); // a time-out comes from elsewhere
        files.apply(caller, file)
                .ifNoItem()
                .after(lookupTimeout)
                .fail()
                .onTermination()
                .invoke((reply, failure, cancelled) -> admission.leave(caller.address(), failure == null))
                .subscribe()
                .with(
                        reply -> answer(request, transport, reply),
                        failure -> loop.runOnContext(ignored -> failed(request, transport, file, failure)));
    }

    private void failed(HttpServerRequest request, Transport transport, RequestedFile file, Throwable failure) {
        LOG.warnf(
                "File not served: file=%s failure=%s", file, failure.getClass().getName());
        refuse(request, transport, busy(admission.later()));
    }

    private static HttpProblem busy(Duration wait) {
        return CommonProblem.BUSY
                .builder("Please try again in a moment.")
                .withHeader(RetryAfter.HEADER, RetryAfter.spread(wait))
                .build();
    }

    private void answer(HttpServerRequest request, Transport transport, Reply reply) {
        switch (reply) {
            case Reply.Found found -> send(request, transport, found.file());
            case Reply.Guest guest -> send(request, transport, guest.file());
            case Reply.Missing ignored -> refuse(request, transport, NO_SUCH_FILE);
            case Reply.Throttled throttled -> refuse(request, transport, throttled(throttled));
        }
    }

    private static HttpProblem throttled(Reply.Throttled reply) {
        return ProvisioningProblem.TOO_MANY_UNKNOWN_MACS
                .builder("Too many MAC addresses that no phone has were asked for from this address.")
                .withHeader(RetryAfter.HEADER, RetryAfter.spread(reply.retryAfter()))
                .build();
    }

    private void send(HttpServerRequest request, Transport transport, ServedFile file) {
        var response = request.response()
                .putHeader("ETag", '"' + file.tag() + '"')
                .putHeader("Cache-Control", "no-cache"); // a phone may keep it, but must ask whether it still holds
        if (EntityTags.parse(request.headers().getAll("If-None-Match")).contain(file.tag())) {
            count(transport, 304);
            response.setStatusCode(304).end();
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

    private void refuse(HttpServerRequest request, Transport transport, HttpProblem problem) {
        count(transport, problem.getStatusCode());
        ProblemJson.end(request.response(), problem);
    }

    private void count(Transport transport, int status) {
        meters.counter("offhook.files.answered", "transport", transport.label(), "status", String.valueOf(status))
                .increment();
    }
}
