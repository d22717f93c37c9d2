package io.offhook.activation.listener;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.api.RefusalProblems;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.activation.registration.RequestingAutoRegistration;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.listener.RetryAfter;
import io.offhook.pki.mic.MicRejection;
import io.offhook.rest.problem.ProblemJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a device: where its configuration is, or a problem whose detail it can display, in its language. */
@ApplicationScoped
class RedemptionAnswers {

    private final String configurationUrl;
    private final Duration responseInterval;
    private final Supplier<Optional<String>> mraDomain;
    private final ObjectMapper json;

    /**
     * @param configurationUrl where phones fetch configuration files
     * @param responseInterval refusals that another device must not tell apart are sent at multiples of this after the request
     */
    @Inject
    RedemptionAnswers(
            @ConfigProperty(name = "offhook.configuration.url") String configurationUrl,
            @ConfigProperty(name = "offhook.redemption.response-interval") Duration responseInterval,
            CurrentSettings settings,
            ObjectMapper json) {
        this(configurationUrl, responseInterval, () -> settings.current().mraDomain(), json);
    }

    RedemptionAnswers(
            String configurationUrl,
            Duration responseInterval,
            Supplier<Optional<String>> mraDomain,
            ObjectMapper json) {
        this.configurationUrl = configurationUrl;
        this.responseInterval = responseInterval;
        this.mraDomain = mraDomain;
        this.json = json;
    }

    void send(Exchange exchange, Redemption redemption) {
        switch (redemption) {
            case Redemption.Accepted accepted -> accept(exchange, accepted);
            case Redemption.Refused refused ->
                refuse(exchange, refused.refusal().shown());
            case Redemption.RetryLater(var reason, var after) -> retryLater(exchange, reason, after);
        }
    }

    /** Where the device's configuration will be, if its model may register by itself. */
    void send(Exchange exchange, DeviceIdentity device, RequestingAutoRegistration.Answer answer) {
        switch (answer) {
            case ASKED ->
                exchange.response()
                        .setStatusCode(202)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .putHeader(RetryAfter.HEADER, "2")
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(write(AskedBody.of(device, configurationUrl)));
            case LOCKED -> end(exchange, problem(exchange, RefusalReason.LOCKED));
            case UNEXPECTED -> end(exchange, problem(exchange, RefusalReason.UNEXPECTED_DEVICE));
            case BUSY -> retryLater(exchange, RefusalReason.BUSY, Duration.ofSeconds(5));
        }
    }

    void untrusted(Exchange exchange, MicRejection reason) {
        var refusal = RefusalReason.UNTRUSTED_CERTIFICATE;
        var language = exchange.language();
        var detail = language.refusal(refusal) + " (" + language.certificate(reason) + ")";
        end(
                exchange,
                problem(language, refusal, detail)
                        .with("certificate", reason.name().toLowerCase(Locale.ROOT)));
    }

    private void accept(Exchange exchange, Redemption.Accepted accepted) {
        var domain = exchange.site() == Site.MRA ? mraDomain.get().orElse(null) : null;
        exchange.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(write(AcceptedBody.of(accepted, configurationUrl, domain)));
    }

    private void refuse(Exchange exchange, RefusalReason shown) {
        var problem = problem(exchange, shown);
        if (shown == RefusalReason.NOT_ACCEPTED) {
            exchange.atNextInterval(responseInterval, () -> end(exchange, problem));
        } else {
            end(exchange, problem);
        }
    }

    private static void retryLater(Exchange exchange, RefusalReason reason, Duration after) {
        end(exchange, problem(exchange, reason).withHeader(RetryAfter.HEADER, RetryAfter.spread(after)));
    }

    private static HttpProblem.Builder problem(Exchange exchange, RefusalReason reason) {
        return problem(exchange.language(), reason, exchange.language().refusal(reason));
    }

    private static HttpProblem.Builder problem(DisplayLanguage language, RefusalReason reason, String detail) {
        return RefusalProblems.named(reason, language.problem(RefusalProblems.type(reason), detail));
    }

    private static void end(Exchange exchange, HttpProblem.Builder problem) {
        ProblemJson.end(exchange.response(), problem.build());
    }

    private Buffer write(Object body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
