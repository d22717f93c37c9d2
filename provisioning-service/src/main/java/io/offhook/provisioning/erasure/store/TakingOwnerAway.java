package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.provisioning.phone.PhoneChanges;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes their owner away from phones, so that those that wait for a device get a new code that nobody was told. */
@ApplicationScoped
class TakingOwnerAway {

    static final int BATCH = 100;

    private static final String NEXT =
            "select id from phone_view where coalesce(owner_id, '') = $1 order by id limit $2";

    /** The event that the changes of phones follow from: it alone is audited, not each of thousands of phones. */
    private static final String TOMBSTONE = """
            select metadata ->> 'id' from published_state where topic = 'USER' and key = $1 and data is null""";

    private static final PhoneChanges NO_OWNER = new PhoneChanges(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Optional.empty()),
            Optional.empty(),
            RequestedProfiles.NONE,
            Optional.empty());

    private final ChangingPhone changing;

    TakingOwnerAway(ChangingPhone changing) {
        this.changing = changing;
    }

    /**
     * In the caller's transaction.
     *
     * @return how many phones it was taken away from; fewer than {@link #BATCH}: no other has that owner
     */
    Uni<Integer> next(String userId, Cause cause) {
        return PlainSql.select(NEXT, userId, BATCH)
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
                .call(phones -> phones.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : following(userId, cause).flatMap(why -> takeAway(phones, why)))
                .map(List::size);
    }

    private Uni<Void> takeAway(List<UUID> phones, Cause cause) {
        return changing.handleAll(requests(phones, cause))
                .invoke(decisions -> {
                    if (decisions.stream()
                            .anyMatch(decision -> decision.refusal().isPresent())) {
                        throw new IllegalStateException("a phone keeps its owner"); // no rule says so
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Cause> following(String userId, Cause cause) {
        return PlainSql.select(TOMBSTONE, userId)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Cause(
                                cause.at(),
                                cause.correlationId(),
                                (String) row[0],
                                cause.traceparent(),
                                cause.actor(),
                                cause.channel()))
                        .orElse(cause));
    }

    private static List<Request<PhoneCommand>> requests(List<UUID> phones, Cause cause) {
        return phones.stream()
                .map(phone -> new Request<PhoneCommand>(phone.toString(), new Reconfigure(NO_OWNER, false), cause))
                .toList();
    }
}
