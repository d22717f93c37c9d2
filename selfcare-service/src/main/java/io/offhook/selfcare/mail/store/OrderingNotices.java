package io.offhook.selfcare.mail.store;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.state.User;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.selfcare.mail.Notice;
import io.offhook.selfcare.mail.NoticeRules;
import io.offhook.selfcare.mail.NoticeRules.Effect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders what people are told of codes and of themselves, in the transaction that takes the events. */
@ApplicationScoped
public class OrderingNotices {

    private final FindCodeOwners owners;
    private final FindTold told;
    private final StoredNotices notices;
    private final RefusedAddresses refused;
    private final Clock clock;

    OrderingNotices(
            FindCodeOwners owners, FindTold told, StoredNotices notices, RefusedAddresses refused, Clock clock) {
        this.owners = owners;
        this.told = told;
        this.notices = notices;
        this.refused = refused;
        this.clock = clock;
    }

    private record Caused(Effect effect, Cause cause) {}

    /** Takes events of as many phones, after the read model of codes took them. */
    public Uni<Void> applyAll(List<Recorded<ActivationEvent>> events) {
        var now = clock.instant();
        return owners.of(ended(events)).chain(ownersOfEnded -> {
            var effects = events.stream()
                    .flatMap(each -> effects(each, ownersOfEnded, now))
                    .toList();
            return apply(effects, now);
        });
    }

    /** A new person is welcomed. A new address gives what failed another chance. */
    public Uni<Void> onUser(Recorded<?> recorded, boolean isNewAddress) {
        var now = clock.instant();
        var user = (User) recorded.event();
        if (!isNewAddress) {
            return Uni.createFrom().voidItem();
        }
        var since = now.minus(NoticeRules.NEWS);
        var happenedAt = recorded.metadata().time();
        var welcome = new NoticeOrder(Notice.welcome(user.userId(), happenedAt), Cause.event(recorded, now));
        return refused.forget(user.userId())
                .chain(() -> notices.retryFailed(user.userId(), since, now))
                .chain(() ->
                        happenedAt.isBefore(since) ? Uni.createFrom().voidItem() : orderNew(List.of(welcome), now));
    }

    private Uni<Void> apply(List<Caused> effects, Instant now) {
        var stopped = effects.stream()
                .flatMap(each ->
                        each.effect() instanceof Effect.StopCarrying it ? Stream.of(it.codeId()) : Stream.empty())
                .toList();
        var tell = effects.stream()
                .flatMap(each -> each.effect() instanceof Effect.Tell it
                        ? Stream.of(new NoticeOrder(it.notice(), each.cause()))
                        : Stream.empty())
                .toList();
        var ifAnnounced = effects.stream()
                .flatMap(each -> each.effect() instanceof Effect.TellIfAnnounced it
                        ? Stream.of(new NoticeOrder(it.notice(), each.cause()))
                        : Stream.empty())
                .toList();
        // The cancellation is last: a mail that is being sent counts as announced, and orders lock the person before
        // their notices.
        return told.announced(ifAnnounced)
                .chain(announced -> orderNew(
                        Stream.concat(tell.stream(), announced.stream()).toList(), now))
                .chain(() -> notices.cancelCarrying(stopped));
    }

    private Uni<Void> orderNew(List<NoticeOrder> orders, Instant now) {
        return told.without(orders).chain(untold -> notices.order(untold, now));
    }

    private static List<UUID> ended(List<Recorded<ActivationEvent>> events) {
        return events.stream()
                .flatMap(each -> NoticeRules.ended(each.event()).stream())
                .toList();
    }

    private static Stream<Caused> effects(Recorded<ActivationEvent> recorded, Map<UUID, String> owners, Instant now) {
        var event = recorded.event();
        var owner = event instanceof CodeIssued issued
                ? issued.ownerId()
                : NoticeRules.ended(event).map(owners::get).orElse(null);
        var cause = Cause.event(recorded, now);
        return NoticeRules.of(event, owner, recorded.metadata().time(), now).stream()
                .map(effect -> new Caused(effect, cause));
    }
}
