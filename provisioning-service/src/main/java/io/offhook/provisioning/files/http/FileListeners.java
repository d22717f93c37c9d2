package io.offhook.provisioning.files.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.AdmittingHttpServer;
import io.offhook.listener.ConnectionAdmission;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.ListenerSettings;
import io.offhook.listener.PhoneListener;
import io.offhook.listener.PhoneListeners;
import io.offhook.listener.RequestTimeouts;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.store.LinkingRequests;
import io.offhook.rest.problem.InvalidRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens the listeners {@code files-http} and, where it has a certificate, {@code files-https}. They serve the files of phones only. */
@ApplicationScoped
class FileListeners {

    private static final String HTTP = "files-http";
    private static final String HTTPS = "files-https";

    private final Vertx vertx;
    private final FileRequestHandler handler;
    private final PhoneListeners settings;
    private final MeterRegistry meters;
    private final List<PhoneListener> open = new ArrayList<>();
    private final AtomicInteger requestsUnderWay = new AtomicInteger();

    FileListeners(
            Vertx vertx,
            LinkingRequests files,
            FilesSettings filesSettings,
            PhoneListeners settings,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.handler = new FileRequestHandler(
                files::answer, filesSettings.maxConcurrent(), filesSettings.lookupTimeout(), meters);
        this.settings = settings;
        this.meters = meters;
    }

    /** The service does not start without them. */
    void start(@Observes StartupEvent event) {
        open(HTTP, Transport.HTTP);
        if (settings(HTTPS).tls().certificate().isPresent()) {
            open(HTTPS, Transport.HTTPS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        open.forEach(PhoneListener::stopAdmitting);
        for (var listener : open) {
            listener.close(() -> requestsUnderWay.get() == 0);
        }
    }

    private void open(String name, Transport transport) {
        var own = settings(name);
        var listener = new PhoneListener(vertx, name, own, () -> true, meters);
        listener.open((loop, admission) -> listen(loop, admission, own, transport));
        open.add(listener);
    }

    private ListenerSettings settings(String name) {
        return Objects.requireNonNull(
                settings.listener().get(name), () -> "offhook.listener." + name + ".port is not set");
    }

    private Future<?> listen(Vertx loop, ConnectionAdmission admission, ListenerSettings own, Transport transport) {
        var timeouts = new RequestTimeouts(loop, own.requestTimeout());
        return new AdmittingHttpServer(loop, ListenerOptions.http(own), admission)
                .connectionHandler(timeouts::start)
                .invalidRequestHandler(InvalidRequests::refuse)
                .requestHandler(request -> handle(request, transport, timeouts))
                .listen();
    }

    /** A client that does not take its answer within the request timeout is cut off too. */
    private void handle(HttpServerRequest request, Transport transport, RequestTimeouts timeouts) {
        requestsUnderWay.incrementAndGet();
        timeouts.start(request.connection());
        request.response().endHandler(ignored -> {
            requestsUnderWay.decrementAndGet();
            timeouts.start(request.connection());
        });
        request.routed("/:file"); // what metrics say instead of the name, which is that of a phone
        handler.handle(request, transport);
    }
}
