package io.offhook.selfcare.mail.send;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.code.reveal.RevealResult;
import io.offhook.selfcare.code.reveal.RevealResult.Revealed;
import io.offhook.selfcare.mail.DeliveryFailure;
import io.offhook.selfcare.mail.Mailbox;
import io.offhook.selfcare.mail.NoticeKind;
import io.offhook.selfcare.mail.RetryPolicy;
import io.offhook.selfcare.mail.store.DueMail;
import io.offhook.selfcare.mail.store.DueNotice;
import io.offhook.selfcare.mail.store.RecordingDelivery;
import io.offhook.selfcare.mail.store.StoredMails;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sends one claimed mail: has its codes revealed, unless administrators hand them out, writes, sends, records. */
@ApplicationScoped
class SendingMail {

    private static final Logger LOG = Logger.getLogger(SendingMail.class);
    private static final DeliveryFailure BAD_ADDRESS =
            DeliveryFailure.addressRefused("The mail address of the owner cannot be mailed to.");
    private static final DeliveryFailure NOT_REVEALED =
            DeliveryFailure.transientFailure("The activation service did not reveal the code.");

    private final RevealingCodes codes;
    private final MakingLinks links;
    private final WritingMail write;
    private final SmtpClient smtp;
    private final RecordingDelivery record;
    private final StoredMails stored;
    private final UnitOfWork units;
    private final MailSettings settings;
    private final RetryPolicy retries;
    private final Clock clock;
    private final MeterRegistry meters;

    SendingMail(
            RevealingCodes codes,
            MakingLinks links,
            WritingMail write,
            SmtpClient smtp,
            RecordingDelivery record,
            StoredMails stored,
            UnitOfWork units,
            MailSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.codes = codes;
        this.links = links;
        this.write = write;
        this.smtp = smtp;
        this.record = record;
        this.stored = stored;
        this.units = units;
        this.settings = settings;
        this.retries =
                new RetryPolicy(settings.firstRetryInterval(), settings.maxRetryInterval(), settings.maxAttempts());
        this.clock = clock;
        this.meters = meters;
    }

    Uni<Void> send(DueMail mail) {
        var told = ToldNotices.holding(mail);
        if (isSilent(told, mail)) {
            return cancelled(mail);
        }
        var refusal = mail.refusal();
        if (refusal != null) {
            return failed(mail, told, DeliveryFailure.permanent(refusal));
        }
        return Mailbox.parse(mail.reader().name(), mail.address())
                .map(to -> reveal(mail, to, told))
                .orElseGet(() -> failed(mail, told, BAD_ADDRESS));
    }

    private boolean isSilent(List<DueNotice> told, DueMail mail) {
        return !ToldNotices.saySomething(told, mail, settings.welcomeWithoutPhone());
    }

    private Uni<Void> reveal(DueMail mail, Mailbox to, List<DueNotice> told) {
        var carrying = mail.codesShown() ? ToldNotices.carrying(told) : List.<DueNotice>of();
        var ids = carrying.stream()
                .map(each -> Objects.requireNonNull(each.codeId()))
                .distinct()
                .toList();
        return codes.of(ids).chain(results -> {
            if (results.values().stream().anyMatch(RevealResult.Unavailable.class::isInstance)) {
                return failed(mail, told, NOT_REVEALED);
            }
            var live = ToldNotices.without(
                    told,
                    each -> each.kind().carriesCode() && results.get(each.codeId()) instanceof RevealResult.NotLive);
            if (isSilent(live, mail)) {
                return cancelled(mail);
            }
            var revealed = revealed(results);
            var carried = carried(live, mail, revealed);
            // None of those that it would list is live: the next ones take their place.
            return carried.isEmpty()
                            && live.stream().anyMatch(each -> each.kind().carriesCode())
                    ? reveal(mail, to, live)
                    : link(mail, to, new MailNotices(live, carried, revealed));
        });
    }

    private static Map<UUID, Revealed> revealed(Map<UUID, RevealResult> results) {
        return results.entrySet().stream()
                .filter(each -> each.getValue() instanceof Revealed)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> (Revealed) each.getValue()));
    }

    /** Those whose codes the mail carries, or, while administrators hand them out, those that it lists. */
    private static List<DueNotice> carried(List<DueNotice> told, DueMail mail, Map<UUID, Revealed> codes) {
        return mail.codesShown()
                ? told.stream()
                        .filter(each -> each.kind().carriesCode() && codes.containsKey(each.codeId()))
                        .toList()
                : ToldNotices.carrying(told);
    }

    private Uni<Void> link(DueMail mail, Mailbox to, MailNotices told) {
        return links.of(mail, told.notices()).chain(made -> {
            var open = told.without(each ->
                    each.kind() == NoticeKind.INVITATION && made.invitation().isEmpty());
            return isSilent(open.notices(), mail) ? cancelled(mail) : deliver(mail, to, open, made);
        });
    }

    private Uni<Void> deliver(DueMail mail, Mailbox to, MailNotices told, LinksOfMail made) {
        return Uni.createFrom()
                .item(() -> write.write(mail, to, told, made))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(smtp::send)
                .chain(failure -> failure.isPresent()
                        ? failed(mail, told.notices(), told.carried(), failure.get())
                        : sent(mail, told));
    }

    private Uni<Void> sent(DueMail mail, MailNotices told) {
        count(told.notices(), "sent");
        return record.sent(mail, told.notices(), told.carried());
    }

    private Uni<Void> cancelled(DueMail mail) {
        count(mail.notices(), "cancelled");
        return units.runApart(() -> stored.cancel(mail.mailId(), clock.instant()));
    }

    private Uni<Void> failed(DueMail mail, List<DueNotice> untold, DeliveryFailure failure) {
        return failed(mail, untold, ToldNotices.carrying(untold), failure);
    }

    private Uni<Void> failed(DueMail mail, List<DueNotice> untold, List<DueNotice> carrying, DeliveryFailure failure) {
        LOG.warnf(
                "Mail not sent: mailId=%s attempt=%d permanent=%s reason=%s",
                mail.mailId(), mail.attempt(), failure.permanent(), failure.reason());
        var wait = failure.permanent() ? Optional.<Duration>empty() : retries.waitAfter(mail.attempt());
        if (wait.isEmpty()) {
            count(untold, "failed");
            return record.failed(mail, untold, carrying, failure);
        }
        count(untold, "retried");
        return units.runApart(
                () -> stored.retryAt(mail.mailId(), clock.instant().plus(wait.get()), failure.reason()));
    }

    private void count(List<DueNotice> notices, String outcome) {
        notices.forEach(each -> meters.counter(
                        "offhook.selfcare.mails", "kind", each.kind().name(), "outcome", outcome)
                .increment());
    }
}
