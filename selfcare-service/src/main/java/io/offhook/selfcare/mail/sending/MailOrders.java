package io.offhook.selfcare.mail.sending;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.selfcare.mail.SentMails;
import io.offhook.selfcare.mail.sending.MailRow.State;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders a mail for each code that is issued for an owned phone, and cancels it when the code ends before the mail went. */
@ApplicationScoped
public class MailOrders {

    private final EventStore store;
    private final MailQueue queue;
    private final Clock clock;

    MailOrders(EventStore store, MailQueue queue, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /** Events of as many phones, in the caller's transaction. */
    public Uni<Void> onAll(List<Recorded<ActivationEvent>> events) {
        var ended = events.stream().flatMap(each -> ended(each.event())).toList();
        return queue.cancel(ended)
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(each -> each.event() instanceof CodeIssued it
                                ? issued(it, it.ownerId(), each.metadata())
                                : Uni.createFrom().voidItem())
                        .onItem()
                        .ignoreAsUni());
    }

    private static Stream<UUID> ended(ActivationEvent event) {
        return switch (event) {
            case CodeReleased it -> Stream.of(it.codeId());
            case CodeExpired it -> Stream.of(it.codeId());
            case CodeRedeemed it -> Stream.of(it.codeId());
            case CodeIssued ignored -> Stream.empty();
            case CodeExpiresSoon ignored -> Stream.empty();
            case CodeViewed ignored -> Stream.empty();
            case RedemptionRefused ignored -> Stream.empty();
            case CloneSuspected ignored -> Stream.empty();
        };
    }

    private Uni<Void> issued(CodeIssued it, @Nullable String ownerId, Metadata metadata) {
        var now = clock.instant();
        if (ownerId == null || !now.isBefore(it.expiresAt())) {
            return Uni.createFrom().voidItem();
        }
        return store.load(it.phoneId().toString(), SelfcareEvent.class).chain(history -> {
            var sent = history.fold(SentMails.initial(), SentMails::evolve);
            return sent.contains(it.codeId())
                    ? Uni.createFrom().voidItem()
                    : queue.order(mail(it, ownerId, metadata, now));
        });
    }

    private static MailRow mail(CodeIssued issued, String ownerId, Metadata metadata, Instant now) {
        var mail = new MailRow();
        mail.codeId = issued.codeId();
        mail.phoneId = issued.phoneId();
        mail.ownerId = ownerId;
        mail.expiresAt = issued.expiresAt();
        mail.state = State.PENDING;
        mail.nextAttemptAt = now;
        mail.correlationId = metadata.correlationId();
        mail.causationId = metadata.id().toString();
        mail.traceparent = metadata.traceparent();
        return mail;
    }
}
