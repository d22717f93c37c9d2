package io.offhook.rest.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.AdmittingHttpServer;
import io.offhook.listener.ConnectionAdmission;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.ListenerSettings;
import io.offhook.listener.PhoneListener;
import io.offhook.listener.PhoneListeners;
import io.offhook.listener.RequestTimeouts;
import io.offhook.rest.problem.InvalidRequests;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the ports that serve what is not for phones, with the admission, the time-outs and the TLS settings of those for phones. */
@Singleton
public class HttpListeners {

    private static final int MAX_REQUEST_LINE = 8_192;
    private static final int MAX_HEADERS = 32_768; // sessions of OpenID Connect are long cookies

    private final Vertx vertx;
    private final PhoneListeners configured;
    private final MeterRegistry meters;
    private final Duration bodyTimeout;
    private final Duration answerTimeout;
    private final MemorySize maxFormField;
    private final int maxFormFields;

    HttpListeners(
            Vertx vertx,
            PhoneListeners configured,
            MeterRegistry meters,
            @ConfigProperty(name = "offhook.rest.body-timeout") Duration bodyTimeout,
            @ConfigProperty(name = "offhook.rest.answer-timeout") Duration answerTimeout,
            @ConfigProperty(name = "quarkus.http.limits.max-form-attribute-size") MemorySize maxFormField,
            @ConfigProperty(name = "quarkus.http.limits.max-form-fields") int maxFormFields) {
        this.vertx = vertx;
        this.configured = configured;
        this.meters = meters;
        this.bodyTimeout = bodyTimeout;
        this.answerTimeout = answerTimeout;
        this.maxFormField = maxFormField;
        this.maxFormFields = maxFormFields;
    }

    /** What serves all resources and pages of the service. Ask for it when they have started. */
    public static Handler<HttpServerRequest> resources() {
        return VertxHttpRecorder.getRootHandler();
    }

    /** Opens the listener of this name. Bodies may be files, and have {@code offhook.rest.body-timeout}. */
    public PhoneListener open(String name, Handler<HttpServerRequest> requests) {
        return open(name, requests, bodyTimeout);
    }

    /** The same where no body is a file: one may take as long as the head of a request. */
    public PhoneListener openForShortBodies(String name, Handler<HttpServerRequest> requests) {
        return open(name, requests, shorter(settings(name).requestTimeout(), bodyTimeout));
    }

    private PhoneListener open(String name, Handler<HttpServerRequest> requests, Duration body) {
        var own = settings(name);
        var opened = new PhoneListener(vertx, name, own, () -> true, meters);
        opened.open((loop, admission) -> listen(loop, admission, own, InvalidRequests.before(requests), body));
        return opened;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private ListenerSettings settings(String name) {
        return Objects.requireNonNull(configured.listener().get(name), "offhook.listener." + name + ".port is not set");
    }

    private Future<?> listen(
            Vertx loop,
            ConnectionAdmission admission,
            ListenerSettings own,
            Handler<HttpServerRequest> requests,
            Duration body) {
        var timeouts = new RequestTimeouts(loop, own.requestTimeout());
        var options = ListenerOptions.http(own)
                .setMaxInitialLineLength(MAX_REQUEST_LINE)
                .setMaxHeaderSize(MAX_HEADERS)
                .setMaxFormAttributeSize(Math.toIntExact(maxFormField.asLongValue()))
                .setMaxFormFields(maxFormFields);
        return new AdmittingHttpServer(loop, options, admission)
                .connectionHandler(timeouts::start)
                .invalidRequestHandler(InvalidRequests::refuse)
                .requestHandler(request -> {
                    timeouts.received(request, body, bodyTimeout, answerTimeout);
                    requests.handle(request);
                })
                .listen();
    }
}
