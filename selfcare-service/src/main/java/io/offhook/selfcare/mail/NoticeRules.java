package io.offhook.selfcare.mail;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table: what a person is told about which event of a code. What is told of time is in {@link ReminderSteps}. */
public final class NoticeRules {

    /** What is older was read from the beginning of a topic, or after a long outage, and is no news. A live code is, at any age. */
    public static final Duration NEWS = Duration.ofDays(7);

    private NoticeRules() {}

    /** What an event leads to. */
    public sealed interface Effect {

        record Tell(Notice notice) implements Effect {}

        /** Only if the person was told of the code before. */
        record TellIfAnnounced(Notice notice) implements Effect {}

        /** Notices that carry the code and are not sent yet are cancelled. */
        record StopCarrying(UUID codeId) implements Effect {}
    }

    /** @param owner of the code; absent if it has none, or is not known */
    public static List<Effect> of(ActivationEvent event, @Nullable String owner, Instant happenedAt, Instant now) {
        if (owner == null || owner.isEmpty()) {
            return ended(event)
                    .<List<Effect>>map(it -> List.of(new Effect.StopCarrying(it)))
                    .orElse(List.of());
        }
        var isNews = !now.isAfter(happenedAt.plus(NEWS));
        return ofOwned(event, owner, happenedAt, isNews, now);
    }

    /** The code that is no longer live after the event, if there is one. */
    public static Optional<UUID> ended(ActivationEvent event) {
        return switch (event) {
            case CodeUse it -> Optional.of(it.codeId());
            case CodeReleased it -> Optional.of(it.codeId());
            case CodeExpired it -> Optional.of(it.codeId());
            case CodeIssued ignored -> Optional.empty();
            case CodeExpiresSoon ignored -> Optional.empty();
            case CodeViewed ignored -> Optional.empty();
            case RedemptionRefused ignored -> Optional.empty();
            case ClaimEvent ignored -> Optional.empty();
            case CloneSuspected ignored -> Optional.empty();
            case IdentityEvent ignored -> Optional.empty();
            case ExpectationEvent ignored -> Optional.empty();
            case ServiceEvent ignored -> Optional.empty();
        };
    }

    private static List<Effect> ofOwned(
            ActivationEvent event, String owner, Instant happenedAt, boolean isNews, Instant now) {
        return switch (event) {
            case CodeIssued it ->
                now.isBefore(it.expiresAt())
                        ? List.of(new Effect.Tell(Notice.issued(owner, it.phoneId(), it.codeId(), happenedAt)))
                        : List.of();
            case CodeUse it -> stop(it.codeId(), isNews, new Effect.Tell(used(it, owner, happenedAt)));
            case CodeReleased it ->
                stop(
                        it.codeId(),
                        isNews,
                        new Effect.TellIfAnnounced(Notice.withdrawn(owner, it.phoneId(), it.codeId(), happenedAt)));
            case CodeExpired it -> List.of(new Effect.StopCarrying(it.codeId()));
            case CodeExpiresSoon ignored -> List.of();
            case CodeViewed ignored -> List.of();
            case RedemptionRefused ignored -> List.of();
            case ClaimEvent ignored -> List.of();
            case CloneSuspected ignored -> List.of();
            case IdentityEvent ignored -> List.of();
            case ExpectationEvent ignored -> List.of();
            case ServiceEvent ignored -> List.of();
        };
    }

    private static List<Effect> stop(UUID codeId, boolean isNews, Effect news) {
        var stop = new Effect.StopCarrying(codeId);
        return isNews ? List.of(stop, news) : List.of(stop);
    }

    private static Notice used(CodeUse redeemed, String owner, Instant at) {
        return Notice.used(owner, redeemed.phoneId(), redeemed.codeId(), redeemed.model(), redeemed.deviceName(), at);
    }
}
