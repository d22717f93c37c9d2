package io.offhook.activation.listener;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.redemption.Caller;
import io.offhook.activation.code.redemption.RedemptionAdmission;
import io.offhook.activation.device.IdentityUse;
import io.offhook.activation.network.CurrentNetworks;
import io.offhook.activation.registration.RequestingAutoRegistration;
import io.offhook.eventing.Cause;
import io.offhook.eventing.trace.RequestSpan;
import io.offhook.listener.RequestTimeouts;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The routes for phones: {@code POST /api/v1/redemptions} with the body {@code {"code": "1234567890123456"}}, {@code POST
 * /api/v1/device-reports}, and on the premises {@code POST /api/v1/auto-registrations} without a body.
 */
@ApplicationScoped
class RedemptionRoute {

    private static final int MAX_BODY_BYTES = 1_024;

    private final AuthenticatingDevices devices;
    private final RedemptionAdmission admission;
    private final RequestingAutoRegistration registration;
    private final DeviceReportHandler reports;
    private final RedemptionAnswers answers;
    private final DeviceConnections connections;
    private final CurrentNetworks networks;
    private final RedemptionBody body;
    private final AnswerTimes times;

    RedemptionRoute(
            AuthenticatingDevices devices,
            RedemptionAdmission admission,
            RequestingAutoRegistration registration,
            DeviceReportHandler reports,
            RedemptionAnswers answers,
            DeviceConnections connections,
            CurrentNetworks networks,
            ObjectMapper json,
            MeterRegistry meters) {
        this.devices = devices;
        this.admission = admission;
        this.registration = registration;
        this.reports = reports;
        this.answers = answers;
        this.connections = connections;
        this.networks = networks;
        this.body = new RedemptionBody(json);
        this.times = new AnswerTimes(meters);
    }

    /** @param open whether the listener still serves; if not, a request closes its connection */
    Router router(Vertx vertx, Site site, BooleanSupplier open, RequestTimeouts timeouts) {
        var router = Router.router(vertx);
        router.route().handler(context -> {
            if (!open.getAsBoolean()) {
                context.request().connection().close();
                return;
            }
            context.addEndHandler(ended -> timeouts.start(context.request().connection()));
            context.next();
        });
        post(router, "/api/v1/redemptions", site, timeouts, this::redeem);
        post(router, "/api/v1/device-reports", site, timeouts, this::report);
        if (site == Site.PREMISES) {
            post(router, "/api/v1/auto-registrations", site, timeouts, this::register);
        }
        RouterProblems.handle(router);
        return router;
    }

    private static void post(
            Router router, String path, Site site, RequestTimeouts timeouts, Consumer<Exchange> handler) {
        router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(context -> {
                    timeouts.stop(context.request().connection());
                    RequestSpan.named("POST", path);
                    handler.accept(new Exchange(context, site));
                });
    }

    private void redeem(Exchange exchange) {
        var begun = Timer.start();
        exchange.context()
                .addEndHandler(ended -> begun.stop(
                        times.of(ended.succeeded(), exchange.response().getStatusCode())));
        devices.authenticate(
                exchange,
                (genuine, cause) -> redeem(
                        exchange,
                        new Caller(
                                DeviceIdentity.of(genuine),
                                exchange.address(),
                                exchange.host(),
                                exchange.site(),
                                networks.poolOf(exchange.remote())),
                        connections.use(exchange, genuine),
                        cause));
    }

    private void redeem(Exchange exchange, Caller caller, IdentityUse use, Cause cause) {
        admission
                .redeem(body.code(exchange.body()), caller, use, cause)
                .emitOn(exchange::onItsLoop)
                .subscribe()
                .with(redemption -> answers.send(exchange, redemption), exchange.context()::fail);
    }

    private void register(Exchange exchange) {
        devices.authenticate(exchange, (genuine, cause) -> register(exchange, DeviceIdentity.of(genuine), cause));
    }

    private void register(Exchange exchange, DeviceIdentity device, Cause cause) {
        registration
                .request(device, cause)
                .emitOn(exchange::onItsLoop)
                .subscribe()
                .with(answer -> answers.send(exchange, device, answer), exchange.context()::fail);
    }

    private void report(Exchange exchange) {
        devices.authenticate(exchange, (genuine, cause) -> reports.handle(exchange, DeviceIdentity.of(genuine), cause));
    }
}
