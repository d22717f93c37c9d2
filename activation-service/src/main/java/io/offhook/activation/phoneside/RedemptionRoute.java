package io.offhook.activation.phoneside;

import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.redeeming.Redemption;
import io.offhook.activation.code.redeeming.RedemptionDesk;
import io.offhook.activation.trust.Anchors;
import io.offhook.activation.trust.MicRejection;
import io.offhook.activation.trust.MicVerdict;
import io.offhook.eventing.Cause;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/** {@code POST /api/v1/redemptions} with {@code {"code": "1234567890123456"}}. */
@ApplicationScoped
class RedemptionRoute {

    private static final int LARGEST_BODY = 1_024;

    private final Anchors anchors;
    private final RedemptionDesk desk;
    private final RedemptionAnswers answers;
    private final Clock clock;

    RedemptionRoute(Anchors anchors, RedemptionDesk desk, RedemptionAnswers answers, Clock clock) {
        this.anchors = anchors;
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
    }

    void mount(Router router) {
        router.post("/api/v1/redemptions")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(this::redeem);
        router.errorHandler(500, answers::failed);
    }

    private void redeem(RoutingContext context) {
        var at = clock.instant();
        switch (anchors.verify(chain(context.request()), at)) {
            case MicVerdict.Genuine genuine ->
                redeem(
                        context,
                        genuine.device(),
                        Cause.request(at, context.request().getHeader("traceparent")));
            case MicVerdict.Rejected rejected -> reject(context, rejected.reason());
        }
    }

    private void redeem(RoutingContext context, DeviceIdentity device, Cause cause) {
        var typed = typed(context);
        if (typed.isEmpty()) {
            answers.send(context, Redemption.because(Refusal.MALFORMED));
            return;
        }
        desk.redeem(typed.get(), device, cause)
                .subscribe()
                .with(redemption -> answers.send(context, redemption), context::fail);
    }

    private void reject(RoutingContext context, MicRejection reason) {
        desk.rejected(reason);
        answers.untrusted(context, reason);
    }

    private static Optional<String> typed(RoutingContext context) {
        try {
            JsonObject body = context.body().asJsonObject();
            return Optional.ofNullable(body)
                    .map(json -> json.getValue("code"))
                    .flatMap(code -> code instanceof String text ? Optional.of(text) : Optional.empty());
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    private static List<X509Certificate> chain(HttpServerRequest request) {
        try {
            return Arrays.stream(request.sslSession().getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException | ClassCastException e) {
            return List.of();
        }
    }
}
