package io.offhook.activation.phoneside;

import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.redeeming.Caller;
import io.offhook.activation.code.redeeming.RedemptionDesk;
import io.offhook.activation.code.redeeming.RedemptionRecord;
import io.offhook.activation.trust.Anchors;
import io.offhook.eventing.Cause;
import io.offhook.listener.Patience;
import io.offhook.pki.mic.MicVerdict;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** {@code POST /api/v1/redemptions} with {@code {"code": "1234567890123456"}}. */
@ApplicationScoped
class RedemptionRoute {

    private static final int LARGEST_BODY = 1_024;

    private final Anchors anchors;
    private final RedemptionDesk desk;
    private final RedemptionRecord record;
    private final RedemptionAnswers answers;
    private final Clock clock;

    RedemptionRoute(
            Anchors anchors, RedemptionDesk desk, RedemptionRecord record, RedemptionAnswers answers, Clock clock) {
        this.anchors = anchors;
        this.desk = desk;
        this.record = record;
        this.answers = answers;
        this.clock = clock;
    }

    Router router(Vertx vertx, Place place, Door door, Patience patience) {
        var router = Router.router(vertx);
        router.route().handler(context -> {
            if (!door.isOpen()) {
                context.request().connection().close(); // it came in before the door was shut
                return;
            }
            context.addEndHandler(ended -> patience.await(context.request().connection()));
            context.next();
        });
        router.post("/api/v1/redemptions")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> {
                    patience.received(context.request().connection());
                    redeem(new Exchange(context, place));
                });
        router.errorHandler(500, answers::failed);
        return router;
    }

    private void redeem(Exchange exchange) {
        var at = clock.instant();
        var cause = Cause.request(at, exchange.request().getHeader("traceparent"));
        var chain = PeerChain.of(exchange.request());
        switch (anchors.verify(chain.certificates(), at)) {
            case MicVerdict.Genuine genuine ->
                redeem(exchange, new Caller(DeviceIdentity.of(genuine), exchange.address(), exchange.place()), cause);
            case MicVerdict.Rejected rejected -> {
                record.rejected(rejected.reason(), chain.fingerprint(), cause);
                answers.untrusted(exchange, rejected.reason());
            }
        }
    }

    private void redeem(Exchange exchange, Caller caller, Cause cause) {
        desk.redeem(typed(exchange.context()), caller, cause)
                .emitOn(exchange::onItsLoop)
                .subscribe()
                .with(redemption -> answers.send(exchange, redemption), exchange.context()::fail);
    }

    /** What cannot be read is no code; the desk says so. */
    private static String typed(RoutingContext context) {
        try {
            JsonObject body = context.body().asJsonObject();
            return body != null && body.getValue("code") instanceof String text ? text : "";
        } catch (DecodeException e) {
            return "";
        }
    }
}
