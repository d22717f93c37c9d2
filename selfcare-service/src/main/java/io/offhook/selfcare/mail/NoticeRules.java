package io.offhook.selfcare.mail;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        var owned = owner != null && !owner.isEmpty();
        var isNews = owned && !happenedAt.plus(NEWS).isBefore(now);
        return switch (event) {
            case CodeIssued it ->
                owned && now.isBefore(it.expiresAt())
                        ? List.of(new Effect.Tell(Notice.issued(owner, it.phoneId(), it.codeId(), happenedAt)))
                        : List.of();
            case CodeRedeemed it -> {
                var stop = new Effect.StopCarrying(it.codeId());
                yield isNews ? List.of(stop, new Effect.Tell(used(it, owner, happenedAt))) : List.of(stop);
            }
            case CodeReleased it -> {
                var stop = new Effect.StopCarrying(it.codeId());
                var withdrawn = owned ? Notice.withdrawn(owner, it.phoneId(), it.codeId(), happenedAt) : null;
                yield isNews && withdrawn != null
                        ? List.of(stop, new Effect.TellIfAnnounced(withdrawn))
                        : List.of(stop);
            }
            case CodeExpired it -> List.of(new Effect.StopCarrying(it.codeId()));
            case CodeExpiresSoon ignored -> List.of();
            case CodeViewed ignored -> List.of();
            case RedemptionRefused ignored -> List.of();
            case CloneSuspected ignored -> List.of();
            case IdentityEvent ignored -> List.of();
            case ExpectationEvent ignored -> List.of();
            case ServiceEvent ignored -> List.of();
        };
    }

    private static Notice used(CodeRedeemed redeemed, String owner, Instant at) {
        return Notice.used(
                owner, redeemed.phoneId(), redeemed.codeId(), redeemed.model(), redeemed.deviceName(), at);
    }
}
