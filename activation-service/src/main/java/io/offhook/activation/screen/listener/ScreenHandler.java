package io.offhook.activation.screen.listener;

import io.offhook.activation.code.ClaimMethod;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.claim.Claim;
import io.offhook.activation.code.claim.ClaimAdmission;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.activation.network.CurrentNetworks;
import io.offhook.activation.network.StagingNetworks;
import io.offhook.activation.pairing.OpeningPairing;
import io.offhook.activation.pairing.OpeningPairing.Progress;
import io.offhook.activation.pairing.Pairing;
import io.offhook.activation.screen.KnownPhone;
import io.offhook.activation.screen.ScreenPages;
import io.offhook.activation.screen.ScreenPhone;
import io.offhook.activation.screen.ScreenText;
import io.offhook.activation.screen.store.FindKnownPhone;
import io.offhook.eventing.Cause;
import io.offhook.eventing.log.Correlation;
import io.offhook.listener.RequestAdmission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Answers requests for pages. */
@ApplicationScoped
class ScreenHandler {

    private static final Logger LOG = Logger.getLogger(ScreenHandler.class);

    /** How often a phone asks whether its owner has confirmed. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    /** Pages that wait for Redis or the database, besides claims. Redemptions need connections too. */
    private static final int MAX_CONCURRENT = 64;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final int REQUESTS_OF_A_PHONE = 10;

    private static final Pattern PAIRING_ID = Pattern.compile("[0-9a-f]{32}");

    private final ClaimAdmission claims;
    private final OpeningPairing pairings;
    private final FindKnownPhone phones;
    private final StagingNetworks staging;
    private final CurrentNetworks networks;
    private final ScreenAnswers answers;
    private final Clock clock;
    private final ScreenPages pages;
    private final RequestAdmission admission = new RequestAdmission(MAX_CONCURRENT, SHORTEST_WAIT, REQUESTS_OF_A_PHONE);

    ScreenHandler(
            ClaimAdmission claims,
            OpeningPairing pairings,
            FindKnownPhone phones,
            StagingNetworks staging,
            CurrentNetworks networks,
            ScreenAnswers answers,
            Clock clock,
            @ConfigProperty(name = "offhook.screens.url") String url,
            @ConfigProperty(name = "offhook.screens.portal") String portal) {
        this.claims = claims;
        this.pairings = pairings;
        this.phones = phones;
        this.staging = staging;
        this.networks = networks;
        this.answers = answers;
        this.clock = clock;
        this.pages = new ScreenPages(url, portal);
    }

    void menu(ScreenExchange exchange, ScreenPhone phone) {
        answers.send(exchange, pages.menu(phone));
    }

    void activate(ScreenExchange exchange, ScreenPhone phone) {
        answers.send(exchange, pages.activate(phone));
    }

    void claim(ScreenExchange exchange, ScreenPhone phone) {
        var claim = new Claim(
                phone.device(),
                new ClaimMethod.Screen(),
                exchange.address(),
                staging.have(exchange.host()),
                networks.poolOf(exchange.remote()));
        var cause = Cause.device(clock.instant(), exchange.request().getHeader("traceparent"));
        Correlation.begin(cause);
        on(
                exchange,
                phone,
                claims.claim(exchange.parameter("code").orElse(""), claim, cause),
                outcome -> answer(exchange, phone, outcome));
    }

    private void answer(ScreenExchange exchange, ScreenPhone phone, Redemption outcome) {
        switch (outcome) {
            case Redemption.Accepted it -> answers.send(exchange, pages.done(phone, it.deviceName()));
            case Redemption.Refused it -> {
                var shown = it.refusal().shown();
                var page = pages.refused(phone, exchange.language().refusal(shown));
                if (shown == RefusalReason.NOT_ACCEPTED) {
                    answers.sendAtNextInterval(exchange, page);
                } else {
                    answers.send(exchange, page);
                }
            }
            case Redemption.RetryLater it
            when it.reason() == RefusalReason.THROTTLED ->
                answers.send(exchange, pages.refused(phone, exchange.language().refusal(it.reason())));
            case Redemption.RetryLater ignored ->
                answers.send(exchange, pages.refused(phone, ScreenText.BUSY.in(phone.tag())));
        }
    }

    void which(ScreenExchange exchange, ScreenPhone phone) {
        var isStaging = staging.have(exchange.host());
        Supplier<Uni<? extends KnownPhone>> known = () -> isStaging
                ? phones.byMac(phone.device().mac())
                : Uni.createFrom().item(KnownPhone.NOTHING);
        admitted(exchange, phone, known, it -> answers.send(exchange, pages.which(phone, it)));
    }

    void pair(ScreenExchange exchange, ScreenPhone phone) {
        var isStaging = staging.have(exchange.host());
        var pool = networks.poolOf(exchange.remote());
        admitted(
                exchange,
                phone,
                () -> pairings.open(phone.device(), exchange.address(), isStaging, pool),
                pairing -> pairing.ifPresentOrElse(
                        it -> wait(exchange, phone, it),
                        () -> answers.send(exchange, pages.notPaired(phone, ScreenText.PAIR_FULL))));
    }

    void progress(ScreenExchange exchange, ScreenPhone phone) {
        var id = exchange.parameter("pairing").filter(PAIRING_ID.asMatchPredicate());
        Supplier<Uni<? extends Progress>> progress = () -> id.map(pairings::progress)
                .orElseGet(() -> Uni.createFrom().item(new Progress.Over()))
                .map(found -> ofPhone(found, phone));
        admitted(exchange, phone, progress, it -> {
            switch (it) {
                case Progress.Waiting(var pairing) -> wait(exchange, phone, pairing);
                case Progress.Done(var pairing) ->
                    answers.send(exchange, pages.done(phone, pairing.device().deviceName()));
                case Progress.Over ignored -> answers.send(exchange, pages.notPaired(phone, ScreenText.PAIR_OVER));
            }
        });
    }

    /** Of this phone alone. */
    private static Progress ofPhone(Progress progress, ScreenPhone phone) {
        return switch (progress) {
            case Progress.Waiting(var pairing)
            when pairing.device().mac().equals(phone.device().mac()) -> progress;
            case Progress.Done(var pairing)
            when pairing.device().mac().equals(phone.device().mac()) -> progress;
            case Progress ignored -> new Progress.Over();
        };
    }

    private void wait(ScreenExchange exchange, ScreenPhone phone, Pairing pairing) {
        answers.sendAndRefresh(exchange, pages.waiting(phone, pairing), ASK_AGAIN, pages.progressUrl(phone, pairing));
    }

    /** Shared fairly between addresses. */
    private <T> void admitted(
            ScreenExchange exchange, ScreenPhone phone, Supplier<Uni<? extends T>> asked, Consumer<T> next) {
        var address = exchange.address();
        if (admission.enter(address).isPresent()) {
            answers.send(exchange, pages.busy(phone));
            return;
        }
        var found = Uni.createFrom()
                .deferred(asked)
                .onTermination()
                .invoke((it, failure, cancelled) -> admission.leave(address, failure == null));
        on(exchange, phone, found, next);
    }

    private <T> void on(ScreenExchange exchange, ScreenPhone phone, Uni<T> found, Consumer<T> next) {
        found.subscribe().with(next, failure -> {
            LOG.warnf("Page not answered: failure=%s", failure.getClass().getName());
            answers.send(exchange, pages.busy(phone));
        });
    }
}
