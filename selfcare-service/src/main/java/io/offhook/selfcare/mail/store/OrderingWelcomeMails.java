package io.offhook.selfcare.mail.store;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.History;
import io.offhook.selfcare.mail.WelcomeMailDecider;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Orders a mail for each code issued for a phone with an owner. Cancels the mail if the code ends before it is sent. */
@ApplicationScoped
public class OrderingWelcomeMails {

    private final EventStore store;
    private final StoredWelcomeMails stored;
    private final WelcomeMailDecider decider = new WelcomeMailDecider();
    private final Clock clock;

    OrderingWelcomeMails(EventStore store, StoredWelcomeMails stored, Clock clock) {
        this.store = store;
        this.stored = stored;
        this.clock = clock;
    }

    /** Takes events of as many phones, in the caller's transaction. */
    public Uni<Void> applyAll(List<Recorded<ActivationEvent>> events) {
        var now = clock.instant();
        var ended = events.stream().flatMap(each -> ended(each.event())).toList();
        var orders = events.stream().flatMap(each -> order(each, now)).toList();
        return stored.cancel(ended).chain(() -> withoutMailed(orders)).chain(stored::order);
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
            case IdentityEvent ignored -> Stream.empty();
            case ExpectationEvent ignored -> Stream.empty();
            case ServiceEvent ignored -> Stream.empty();
        };
    }

    private static Stream<MailOrder> order(Recorded<ActivationEvent> recorded, Instant now) {
        return recorded.event() instanceof CodeIssued it && it.ownerId() != null && now.isBefore(it.expiresAt())
                ? Stream.of(new MailOrder(
                        it.codeId(), it.phoneId(), it.ownerId(), it.expiresAt(), Cause.event(recorded, now)))
                : Stream.empty();
    }

    private Uni<List<MailOrder>> withoutMailed(List<MailOrder> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().item(orders);
        }
        var streams = orders.stream().map(each -> each.phoneId().toString()).toList();
        return store.loadAll(streams, SelfcareEvent.class)
                .map(histories -> IntStream.range(0, orders.size())
                        .filter(i -> !wasMailed(histories.get(i), orders.get(i).codeId()))
                        .mapToObj(orders::get)
                        .toList());
    }

    private boolean wasMailed(History<SelfcareEvent> history, UUID codeId) {
        return history.fold(decider.initial(), decider::evolve).contains(codeId);
    }
}
