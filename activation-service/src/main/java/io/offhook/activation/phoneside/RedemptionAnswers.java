package io.offhook.activation.phoneside;

import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.redeeming.Redemption;
import io.offhook.activation.http.Problems;
import io.offhook.activation.trust.MicRejection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What a phone is told: where its configuration is, or a problem whose detail it can display. */
@ApplicationScoped
class RedemptionAnswers {

    private static final Logger LOG = Logger.getLogger(RedemptionAnswers.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    private final String configurationUrl;

    RedemptionAnswers(@ConfigProperty(name = "offhook.configuration.url") String configurationUrl) {
        this.configurationUrl = configurationUrl;
    }

    void send(RoutingContext context, Redemption redemption) {
        switch (redemption) {
            case Redemption.Accepted accepted -> accept(context, accepted);
            case Redemption.Refused refused -> refuse(context, refused.refusal(), problem(refused.refusal()));
        }
    }

    void untrusted(RoutingContext context, MicRejection reason) {
        var refusal = Refusal.UNTRUSTED_CERTIFICATE;
        refuse(
                context,
                refusal,
                problem(refusal)
                        .put("detail", refusal.text() + " (" + reason.text() + ")")
                        .put("certificate", reason.name().toLowerCase(Locale.ROOT)));
    }

    void failed(RoutingContext context) {
        LOG.error("Redemption route failed", context.failure());
        refuse(context, Refusal.BUSY, problem(Refusal.BUSY));
    }

    private void accept(RoutingContext context, Redemption.Accepted accepted) {
        var file = accepted.deviceName() + ".cnf.xml";
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject()
                        .put("deviceName", accepted.deviceName())
                        .put("phoneId", accepted.phoneId().toString())
                        .put(
                                "configuration",
                                new JsonObject().put("file", file).put("url", configurationUrl + "/" + file))
                        .toBuffer());
    }

    private static JsonObject problem(Refusal refusal) {
        return new JsonObject()
                .put("type", Problems.type(refusal).toString())
                .put("title", refusal.title())
                .put("status", Problems.status(refusal))
                .put("detail", refusal.text())
                .put("reason", refusal.name());
    }

    private static void refuse(RoutingContext context, Refusal refusal, JsonObject problem) {
        var response = context.response();
        if (refusal == Refusal.BUSY) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.setStatusCode(Problems.status(refusal))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.toBuffer());
    }
}
