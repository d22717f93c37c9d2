package io.offhook.activation.listener;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.redemption.Caller;
import io.offhook.activation.code.redemption.RedemptionAdmission;
import io.offhook.activation.code.redemption.RedemptionOutcomes;
import io.offhook.activation.device.IdentityUse;
import io.offhook.activation.network.CurrentNetworks;
import io.offhook.activation.registration.RequestingAutoRegistration;
import io.offhook.activation.trust.Anchors;
import io.offhook.eventing.Cause;
import io.offhook.listener.RequestTimeouts;
import io.offhook.pki.mic.MicVerdict;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * The routes for phones: {@code POST /api/v1/redemptions} with the body {@code {"code": "1234567890123456"}}, and on the premises {@code
 * POST /api/v1/auto-registrations} without one.
 */
@ApplicationScoped
class RedemptionRoute {

    private static final int MAX_BODY_BYTES = 1_024;

    private final Anchors anchors;
    private final RedemptionAdmission admission;
    private final RequestingAutoRegistration registration;
    private final RedemptionOutcomes outcomes;
    private final RedemptionAnswers answers;
    private final DeviceConnections connections;
    private final CurrentNetworks networks;
    private final RedemptionBody body;
    private final Timer time;
    private final Clock clock;

    RedemptionRoute(
            Anchors anchors,
            RedemptionAdmission admission,
            RequestingAutoRegistration registration,
            RedemptionOutcomes outcomes,
            RedemptionAnswers answers,
            DeviceConnections connections,
            CurrentNetworks networks,
            ObjectMapper json,
            MeterRegistry meters,
            Clock clock) {
        this.anchors = anchors;
        this.admission = admission;
        this.registration = registration;
        this.outcomes = outcomes;
        this.answers = answers;
        this.connections = connections;
        this.networks = networks;
        this.body = new RedemptionBody(json);
        this.time = meters.timer("offhook.redemptions.answers");
        this.clock = clock;
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
        router.post("/api/v1/redemptions")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(context -> {
                    timeouts.stop(context.request().connection());
                    var begun = Timer.start();
                    context.addEndHandler(ended -> begun.stop(time));
                    redeem(new Exchange(context, site));
                });
        if (site == Site.PREMISES) {
            router.post("/api/v1/auto-registrations")
                    .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                    .handler(context -> {
                        timeouts.stop(context.request().connection());
                        register(new Exchange(context, site));
                    });
        }
        RouterProblems.handle(router);
        return router;
    }

    private void redeem(Exchange exchange) {
        var at = clock.instant();
        var cause = Cause.device(at, exchange.request().getHeader("traceparent"));
        var chain = PeerChain.of(exchange.request());
        switch (anchors.verify(chain.certificates(), at)) {
            case MicVerdict.Genuine genuine ->
                redeem(
                        exchange,
                        new Caller(
                                DeviceIdentity.of(genuine),
                                exchange.address(),
                                exchange.site(),
                                networks.poolOf(exchange.remote())),
                        connections.use(exchange, genuine),
                        cause);
            case MicVerdict.Rejected rejected -> {
                outcomes.untrusted(rejected.reason(), chain.fingerprint(), cause);
                answers.untrusted(exchange, rejected.reason());
            }
        }
    }

    private void redeem(Exchange exchange, Caller caller, IdentityUse use, Cause cause) {
        admission
                .redeem(typed(exchange.context()), caller, use, cause)
                .emitOn(exchange::onItsLoop)
                .subscribe()
                .with(redemption -> answers.send(exchange, redemption), exchange.context()::fail);
    }

    private void register(Exchange exchange) {
        var at = clock.instant();
        var cause = Cause.device(at, exchange.request().getHeader("traceparent"));
        var chain = PeerChain.of(exchange.request());
        switch (anchors.verify(chain.certificates(), at)) {
            case MicVerdict.Genuine genuine -> register(exchange, DeviceIdentity.of(genuine), cause);
            case MicVerdict.Rejected rejected -> {
                outcomes.untrusted(rejected.reason(), chain.fingerprint(), cause);
                answers.untrusted(exchange, rejected.reason());
            }
        }
    }

    private void register(Exchange exchange, DeviceIdentity device, Cause cause) {
        registration
                .request(device, cause)
                .emitOn(exchange::onItsLoop)
                .subscribe()
                .with(answer -> answers.send(exchange, device, answer), exchange.context()::fail);
    }

    private String typed(RoutingContext context) {
        var buffer = context.body().buffer();
        return buffer == null ? "" : body.code(buffer.getBytes());
    }
}
