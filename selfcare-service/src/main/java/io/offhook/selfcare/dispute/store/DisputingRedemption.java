package io.offhook.selfcare.dispute.store;

import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.selfcare.dispute.DisputeDecider;
import io.offhook.selfcare.dispute.DisputeRedemption;
import io.offhook.selfcare.dispute.DisputeRefusal;
import io.offhook.selfcare.dispute.DisputedCodes;
import io.offhook.selfcare.link.LinkToken;
import io.offhook.selfcare.mail.store.MailLinks;
import io.offhook.selfcare.mail.store.MailLinks.Disputable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Disputes a redemption by the link in the mail that told of it. Who has the link is the person of the mail, as far as anybody knows. Nothing is
 * taken away from the next owner of the phone.
 */
@ApplicationScoped
public class DisputingRedemption {

    private static final String REDEEMED_BY =
            "select device_name from notice where notice_key = 'CODE_USED/' || $1::text and user_id = $2";

    private static final String IS_OWNER = "select 1 from my_phone where phone_id = $1 and owner_id = $2";

    private final CommandHandler<DisputeRedemption, DisputedCodes, SelfcareEvent, DisputeRefusal> disputes;
    private final MailLinks links;
    private final UnitOfWork units;
    private final Clock clock;

    DisputingRedemption(EventStore store, MailLinks links, UnitOfWork units, Clock clock) {
        this.disputes = new CommandHandler<>(
                store,
                new DisputeDecider(),
                SelfcareEvent.class,
                events -> Uni.createFrom().voidItem());
        this.links = links;
        this.units = units;
        this.clock = clock;
    }

    /** What the link disputes; empty if it is unknown, old or used, or the phone is another's now. */
    public Uni<Optional<Disputable>> find(LinkToken token) {
        return units.run(() -> ofOwner(token));
    }

    /**
     * Every link to the same redemption has had its use then.
     *
     * @param traceparent the header as it came
     * @return what was disputed; empty if the link is unknown, old or used, or the phone is another's now
     */
    public Uni<Optional<Disputable>> dispute(LinkToken token, Optional<String> traceparent) {
        return units.run(() -> ofOwner(token)
                .chain(found -> found.map(it -> dispute(it, traceparent))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Optional<Disputable>> ofOwner(LinkToken token) {
        return links.findDispute(token, clock.instant())
                .chain(found -> found.map(DisputingRedemption::ifOwner)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<Optional<Disputable>> ifOwner(Disputable of) {
        return PlainSql.select(IS_OWNER, of.phoneId(), of.userId())
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(of));
    }

    private Uni<Optional<Disputable>> dispute(Disputable of, Optional<String> traceparent) {
        var cause = Cause.request(clock.instant(), traceparent.orElse(null), of.userId());
        return redeemedBy(of.codeId(), of.userId())
                .map(device -> new DisputeRedemption(of.phoneId(), of.userId(), of.codeId(), of.deviceName(), device))
                .chain(command -> disputes.handle(of.phoneId().toString(), command, cause))
                .call(() -> links.useDisputes(of.codeId()))
                .map(decision -> decision.refusal().isPresent() ? Optional.empty() : Optional.of(of));
    }

    private static Uni<Optional<String>> redeemedBy(UUID codeId, String userId) {
        return PlainSql.select(REDEEMED_BY, codeId.toString(), userId)
                .map(rows -> rows.stream().map(row -> (String) row[0]).findFirst());
    }
}
