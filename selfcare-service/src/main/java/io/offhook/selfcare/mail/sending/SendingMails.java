package io.offhook.selfcare.mail.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.eventing.Append;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.selfcare.code.showing.Reveal;
import io.offhook.selfcare.code.showing.RevealingCodes;
import io.offhook.selfcare.mail.RetryPolicy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Claim, reveal, send, record: for each mail that is due. */
@ApplicationScoped
class SendingMails {

    private static final Logger LOG = Logger.getLogger(SendingMails.class);
    private static final int AT_ONCE = 4;
    private static final int BATCH = 8;

    private final MailQueue queue;
    private final RevealingCodes codes;
    private final Letter letter;
    private final UnitOfWork units;
    private final EventStore store;
    private final RetryPolicy retries;
    private final Clock clock;
    private final MeterRegistry meters;

    SendingMails(
            MailQueue queue,
            RevealingCodes codes,
            Letter letter,
            UnitOfWork units,
            EventStore store,
            RetryPolicy retries,
            Clock clock,
            MeterRegistry meters) {
        this.queue = queue;
        this.codes = codes;
        this.letter = letter;
        this.units = units;
        this.store = store;
        this.retries = retries;
        this.clock = clock;
        this.meters = meters;
    }

    /** Returns how many were due. */
    Uni<Integer> sendDue() {
        return queue.claim(clock.instant(), BATCH)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUni(this::send)
                        .merge(AT_ONCE)
                        .collect()
                        .asList()
                        .replaceWith(due.size()));
    }

    private Uni<Void> send(DueMail due) {
        return codes.forWelcomeMail(due.codeId()).chain(reveal -> switch (reveal) {
            case Reveal.Shown shown ->
                letter.send(due, shown)
                        .onItemOrFailure()
                        .transformToUni((done, failure) -> failure == null ? sent(due) : refused(due, failure));
            case Reveal.Gone gone -> cancelled(due);
            case Reveal.Away away -> failed(due, "the activation service did not answer");
        });
    }

    private Uni<Void> sent(DueMail due) {
        count("sent");
        var event = new WelcomeMailSent(due.phoneId(), due.ownerId(), due.codeId());
        return record(due, event, () -> queue.sent(due.codeId()));
    }

    private Uni<Void> cancelled(DueMail due) {
        count("cancelled");
        return units.runApart(() -> queue.cancel(List.of(due.codeId())));
    }

    /** A mail server's own words may quote the address; they stay out of the log. */
    private Uni<Void> refused(DueMail due, Throwable failure) {
        LOG.warnf(
                "Welcome mail not sent: codeId=%s attempt=%d cause=%s",
                due.codeId(), due.attempt(), failure.getClass().getName());
        return failed(due, "the mail server did not take it");
    }

    private Uni<Void> failed(DueMail due, String reason) {
        return retries.waitAfter(due.attempt())
                .map(wait -> {
                    count("retried");
                    return units.runApart(
                            () -> queue.later(due.codeId(), clock.instant().plus(wait)));
                })
                .orElseGet(() -> {
                    count("failed");
                    var event = new WelcomeMailFailed(due.phoneId(), due.ownerId(), due.codeId(), reason);
                    return record(due, event, () -> queue.failed(due.codeId()));
                });
    }

    private Uni<Void> record(DueMail due, SelfcareEvent event, Supplier<Uni<Void>> change) {
        var streamId = due.phoneId().toString();
        return units.runApart(() -> store.load(streamId, SelfcareEvent.class)
                .chain(history -> store.<SelfcareEvent>append(
                        streamId, history.version(), List.of(event), due.cause(clock.instant())))
                .map(Append::orRollBack)
                .chain(change::get));
    }

    private void count(String outcome) {
        meters.counter("offhook.selfcare.welcome.mails", "outcome", outcome).increment();
    }
}
