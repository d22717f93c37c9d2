package io.offhook.activation.phoneside;

import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.redeeming.Redemption;
import io.offhook.activation.http.Problems;
import io.offhook.activation.setting.SettingsInForce;
import io.offhook.pki.mic.MicRejection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What a phone is told: where its configuration is, or a problem whose detail it can display. */
@ApplicationScoped
class RedemptionAnswers {

    private static final Logger LOG = Logger.getLogger(RedemptionAnswers.class);

    /** Phones that were turned away together must not come back together. */
    private static final int JITTER_SECONDS = 4;

    private final String configurationUrl;
    private final SettingsInForce settings;
    private final PhoneSide side;

    RedemptionAnswers(
            @ConfigProperty(name = "offhook.configuration.url") String configurationUrl,
            SettingsInForce settings,
            PhoneSide side) {
        this.configurationUrl = configurationUrl;
        this.settings = settings;
        this.side = side;
    }

    void send(Exchange exchange, Redemption redemption) {
        switch (redemption) {
            case Redemption.Accepted accepted -> accept(exchange, accepted);
            case Redemption.Refused refused
            when refused.told() == Refusal.NOT_ACCEPTED ->
                exchange.onTheBeat(side.beat(), () -> refuse(exchange.context(), problem(refused.told())));
            case Redemption.Refused refused -> refuse(exchange.context(), problem(refused.told()));
            case Redemption.ComeBack comeBack -> comeBack(exchange.context(), comeBack.why(), comeBack.after());
        }
    }

    void untrusted(Exchange exchange, MicRejection reason) {
        var refusal = Refusal.UNTRUSTED_CERTIFICATE;
        refuse(
                exchange.context(),
                problem(refusal)
                        .put("detail", refusal.text() + " (" + reason.text() + ")")
                        .put("certificate", reason.name().toLowerCase(Locale.ROOT)));
    }

    void failed(RoutingContext context) {
        LOG.error("Redemption route failed", context.failure());
        comeBack(context, Refusal.BUSY, Duration.ofSeconds(1));
    }

    private void accept(Exchange exchange, Redemption.Accepted accepted) {
        var file = accepted.deviceName() + ".cnf.xml";
        var answer = new JsonObject()
                .put("deviceName", accepted.deviceName())
                .put("phoneId", accepted.phoneId().toString())
                .put("configuration", new JsonObject().put("file", file).put("url", configurationUrl + "/" + file));
        if (exchange.place() == Place.OUTSIDE) {
            settings.inForce().mraDomain().ifPresent(domain -> answer.put("mraDomain", domain));
        }
        exchange.context()
                .response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(answer.toBuffer());
    }

    private static JsonObject problem(Refusal refusal) {
        return new JsonObject()
                .put("type", Problems.type(refusal).toString())
                .put("title", refusal.title())
                .put("status", Problems.status(refusal))
                .put("detail", refusal.text())
                .put("reason", refusal.name());
    }

    private static void comeBack(RoutingContext context, Refusal why, Duration after) {
        long seconds =
                Math.max(1, after.toSeconds()) + ThreadLocalRandom.current().nextInt(JITTER_SECONDS + 1);
        context.response().putHeader("Retry-After", Long.toString(seconds));
        refuse(context, problem(why));
    }

    private static void refuse(RoutingContext context, JsonObject problem) {
        context.response()
                .setStatusCode(problem.getInteger("status"))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.toBuffer());
    }
}
