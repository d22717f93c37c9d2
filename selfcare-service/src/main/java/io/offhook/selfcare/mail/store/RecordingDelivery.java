package io.offhook.selfcare.mail.store;

import io.offhook.contracts.selfcare.MailEvent;
import io.offhook.contracts.selfcare.MailPart;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.erasure.ErasureLock;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.offhook.selfcare.mail.DeliveryFailure;
import io.offhook.selfcare.mail.MailCommand;
import io.offhook.selfcare.mail.MailCommand.RecordMailFailed;
import io.offhook.selfcare.mail.MailCommand.RecordMailSent;
import io.offhook.selfcare.mail.MailDecider;
import io.offhook.selfcare.mail.MailedCodes;
import io.offhook.selfcare.mail.ToldParts;
import io.offhook.selfcare.mail.WelcomeMailCommand;
import io.offhook.selfcare.mail.WelcomeMailCommand.RecordFailed;
import io.offhook.selfcare.mail.WelcomeMailCommand.RecordSent;
import io.offhook.selfcare.mail.WelcomeMailDecider;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Records that a mail was sent or is given up: events of the person and of each phone whose code it carried, and the state in the queue. */
@ApplicationScoped
public class RecordingDelivery {

    private final CommandHandler<MailCommand, ToldParts, MailEvent, Void> mails;
    private final CommandHandler<WelcomeMailCommand, MailedCodes, SelfcareEvent, Void> codes;
    private final UnitOfWork units;
    private final StoredMails stored;
    private final RefusedAddresses refused;
    private final Clock clock;

    RecordingDelivery(EventStore store, UnitOfWork units, StoredMails stored, RefusedAddresses refused, Clock clock) {
        this.mails = new CommandHandler<>(
                store,
                new MailDecider(),
                MailEvent.class,
                events -> Uni.createFrom().voidItem());
        this.codes = new CommandHandler<>(
                store,
                new WelcomeMailDecider(),
                SelfcareEvent.class,
                events -> Uni.createFrom().voidItem());
        this.units = units;
        this.stored = stored;
        this.refused = refused;
        this.clock = clock;
    }

    /**
     * @param told what the mail told; its other notices held no more
     * @param carrying those of them whose codes it carried
     */
    public Uni<Void> sent(DueMail mail, List<DueNotice> told, List<DueNotice> carrying) {
        var now = clock.instant();
        var command = new RecordMailSent(mail.userId(), mail.mailId(), parts(told));
        var ofPhones = requests(carrying, ids -> new RecordSent(ids.phoneId(), mail.userId(), ids.codeId()));
        return unlessErased(
                () -> stored.sent(mail.mailId(), keys(told), now),
                () -> record(mail, told, command)
                        .chain(() -> codes.handleAll(ofPhones))
                        .replaceWithVoid());
    }

    /**
     * @param untold what the mail would have told
     * @param carrying those of them whose codes it would have carried
     */
    public Uni<Void> failed(DueMail mail, List<DueNotice> untold, List<DueNotice> carrying, DeliveryFailure failure) {
        var now = clock.instant();
        var reason = failure.reason();
        var command = new RecordMailFailed(mail.userId(), mail.mailId(), parts(untold), failure);
        var ofPhones = requests(carrying, ids -> new RecordFailed(ids.phoneId(), mail.userId(), ids.codeId(), reason));
        return unlessErased(
                () -> stored.failed(mail.mailId(), keys(untold), reason, now),
                () -> record(mail, untold, command)
                        .chain(() -> codes.handleAll(ofPhones))
                        .chain(() -> failure.ofAddress()
                                ? refused.put(mail.userId(), reason, now)
                                : Uni.createFrom().voidItem()));
    }

    /** A mail may have been on its way while its person was erased: what became of it is nothing of the next person with that id. */
    private Uni<Void> unlessErased(Supplier<Uni<Boolean>> end, Supplier<Uni<Void>> record) {
        return units.runApart(() -> ErasureLock.applying()
                .chain(end::get)
                .chain(ended -> ended ? record.get() : Uni.createFrom().voidItem()));
    }

    /** Of a mail that tells several things, the one that happened first says why. */
    private Uni<Void> record(DueMail mail, List<DueNotice> notices, MailCommand command) {
        return notices.isEmpty()
                ? Uni.createFrom().voidItem()
                : mails.handle(MailDecider.stream(mail.userId()), command, cause(notices))
                        .replaceWithVoid();
    }

    private Cause cause(List<DueNotice> notices) {
        return Collections.min(notices, Comparator.comparing(DueNotice::happenedAt))
                .cause()
                .at(clock.instant());
    }

    private record Ids(UUID phoneId, UUID codeId) {}

    private List<Request<WelcomeMailCommand>> requests(
            List<DueNotice> carrying, Function<Ids, WelcomeMailCommand> command) {
        return carrying.stream()
                .flatMap(each -> {
                    var phoneId = each.phoneId();
                    var codeId = each.codeId();
                    return phoneId == null || codeId == null
                            ? Stream.empty()
                            : Stream.of(new Request<>(
                                    phoneId.toString(),
                                    command.apply(new Ids(phoneId, codeId)),
                                    each.cause().at(clock.instant())));
                })
                .toList();
    }

    private static List<MailPart> parts(List<DueNotice> notices) {
        return notices.stream().map(DueNotice::part).toList();
    }

    private static List<String> keys(List<DueNotice> notices) {
        return notices.stream().map(DueNotice::key).toList();
    }
}
