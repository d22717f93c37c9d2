package io.offhook.selfcare.mail.send;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.code.reveal.RequestingCode;
import io.offhook.selfcare.code.reveal.RevealResult;
import io.offhook.selfcare.code.reveal.RevealResult.Revealed;
import io.offhook.selfcare.mail.DeliveryFailure;
import io.offhook.selfcare.mail.Mailbox;
import io.offhook.selfcare.mail.RetryPolicy;
import io.offhook.selfcare.mail.store.DueMail;
import io.offhook.selfcare.mail.store.RecordingDelivery;
import io.offhook.selfcare.mail.store.StoredWelcomeMails;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends one claimed mail: has the code revealed, unless administrators hand it out, sends, records. */
@ApplicationScoped
class SendingWelcomeMail {

    private static final Logger LOG = Logger.getLogger(SendingWelcomeMail.class);
    private static final DeliveryFailure BAD_ADDRESS =
            DeliveryFailure.permanent("The mail address of the owner cannot be mailed to.");
    private static final DeliveryFailure NOT_REVEALED =
            DeliveryFailure.transientFailure("The activation service did not reveal the code.");

    private final RequestingCode codes;
    private final WelcomeMail mail;
    private final SmtpClient smtp;
    private final RecordingDelivery record;
    private final StoredWelcomeMails stored;
    private final UnitOfWork units;
    private final RetryPolicy retries;
    private final Clock clock;
    private final MeterRegistry meters;

    SendingWelcomeMail(
            RequestingCode codes,
            WelcomeMail mail,
            SmtpClient smtp,
            RecordingDelivery record,
            StoredWelcomeMails stored,
            UnitOfWork units,
            WelcomeMailSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.codes = codes;
        this.mail = mail;
        this.smtp = smtp;
        this.record = record;
        this.stored = stored;
        this.units = units;
        this.retries =
                new RetryPolicy(settings.firstRetryInterval(), settings.maxRetryInterval(), settings.maxAttempts());
        this.clock = clock;
        this.meters = meters;
    }

    Uni<Void> send(DueMail due) {
        return Mailbox.parse(due.name(), due.address())
                .map(to -> due.codesShown() ? reveal(due, to) : deliver(due, to, Optional.empty()))
                .orElseGet(() -> failed(due, BAD_ADDRESS));
    }

    private Uni<Void> reveal(DueMail due, Mailbox to) {
        return codes.forWelcomeMail(due.codeId()).chain(result -> switch (result) {
            case RevealResult.Revealed revealed -> deliver(due, to, Optional.of(revealed));
            case RevealResult.NotLive ignored -> cancelled(due);
            case RevealResult.Unavailable ignored -> failed(due, NOT_REVEALED);
        });
    }

    private Uni<Void> deliver(DueMail due, Mailbox to, Optional<Revealed> revealed) {
        return Uni.createFrom()
                .item(() -> mail.write(due, to, revealed))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(smtp::send)
                .chain(failure -> ended(due, failure));
    }

    private Uni<Void> ended(DueMail due, Optional<DeliveryFailure> failure) {
        if (failure.isPresent()) {
            return failed(due, failure.get());
        }
        count("sent");
        return record.sent(due);
    }

    private Uni<Void> cancelled(DueMail due) {
        count("cancelled");
        return units.runApart(() -> stored.cancel(List.of(due.codeId())));
    }

    private Uni<Void> failed(DueMail due, DeliveryFailure failure) {
        LOG.warnf(
                "Welcome mail not sent: codeId=%s attempt=%d permanent=%s reason=%s",
                due.codeId(), due.attempt(), failure.permanent(), failure.reason());
        var wait = failure.permanent() ? Optional.<Duration>empty() : retries.waitAfter(due.attempt());
        if (wait.isEmpty()) {
            count("failed");
            return record.failed(due, failure.reason());
        }
        count("retried");
        return units.runApart(() -> stored.retryAt(due.codeId(), clock.instant().plus(wait.get())));
    }

    private void count(String outcome) {
        meters.counter("offhook.selfcare.welcome.mails", "outcome", outcome).increment();
    }
}
