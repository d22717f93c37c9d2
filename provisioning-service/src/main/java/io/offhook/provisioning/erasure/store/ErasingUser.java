package io.offhook.provisioning.erasure.store;

import io.offhook.contracts.state.ErasedStore;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.erasure.ErasingStores;
import io.offhook.eventing.erasure.PublishingReceipt;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases a user. The first transaction erases what has a name, publishes the tombstone, and takes the owner away from as many phones as a
 * batch has; if these are all, it is the only one.
 */
@ApplicationScoped
public class ErasingUser {

    static final String OWNED_PHONES = "phone_view.owner_id";

    /** Before the stores are looked into. */
    private static final List<ErasedStore> BEGUN =
            List.of(new ErasedStore("person", 1, 0), new ErasedStore("published_state", 1, 0));

    private final UnitOfWork units;
    private final Erasures erasures;
    private final PublishedState published;
    private final TakingOwnerAway phones;
    private final OpenJobs jobs;
    private final PublishingReceipt receipts;
    private final String service;

    ErasingUser(
            UnitOfWork units,
            Erasures erasures,
            PublishedState published,
            TakingOwnerAway phones,
            OpenJobs jobs,
            PublishingReceipt receipts,
            @ConfigProperty(name = "offhook.service") String service) {
        this.units = units;
        this.erasures = erasures;
        this.published = published;
        this.phones = phones;
        this.jobs = jobs;
        this.receipts = receipts;
        this.service = service;
    }

    /** How far an erasure is. */
    enum Progress {
        /** Other phones may have that owner. */
        MORE,
        /** Files of jobs that have not ended may name the person. */
        SEARCH,
        /** Until jobs have ended that name the person. */
        WAITS,
        DONE
    }

    /** @return whether there was such a user */
    public Uni<Boolean> erase(String userId, Cause cause) {
        return units.run(() -> erasures.begin(userId, cause)
                .call(begun -> begun ? first(userId, cause) : Uni.createFrom().voidItem()));
    }

    /** After a restore, in the caller's transaction: the same erasure, so that what other services said of it counts. */
    public Uni<Void> again(String userId, Cause cause) {
        return erasures.isOfRequest(userId, cause.correlationId())
                .flatMap(known -> known
                        ? Uni.createFrom().voidItem()
                        : erasures.beginAgain(userId, cause)
                                .chain(() -> first(userId, cause))
                                .replaceWithVoid());
    }

    private Uni<Progress> first(String userId, Cause cause) {
        return published
                .erase(Topic.USER, userId, cause)
                .chain(() -> erasures.add(userId, service, BEGUN, cause.at()))
                .chain(() -> eraseStores(userId, cause))
                .chain(() -> step(new RunningErasure(userId, cause, Optional.empty())));
    }

    /** Goes on with an erasure that another transaction began; nothing happens while another replica is at it. */
    Uni<Progress> goOn(String userId) {
        return units.runApart(() -> erasures.lock(userId)
                .flatMap(found ->
                        found.map(this::step).orElseGet(() -> Uni.createFrom().item(Progress.WAITS))));
    }

    private Uni<Progress> step(RunningErasure erasure) {
        return phones.next(erasure.userId(), erasure.cause())
                .call(count -> count == 0
                        ? Uni.createFrom().voidItem()
                        : erasures.add(
                                erasure.userId(),
                                service,
                                List.of(new ErasedStore(OWNED_PHONES, count, 0)),
                                erasure.cause().at()))
                .flatMap(count ->
                        count == TakingOwnerAway.BATCH ? Uni.createFrom().item(Progress.MORE) : jobs(erasure));
    }

    private Uni<Progress> jobs(RunningErasure erasure) {
        return erasure.jobs()
                .map(known -> jobs.areOpen(known)
                        .flatMap(open -> open ? Uni.createFrom().item(Progress.WAITS) : end(erasure)))
                .orElseGet(() -> jobs.ofErasure(erasure.userId())
                        .flatMap(open -> open.isEmpty()
                                ? erasures.foundIn(erasure.userId(), List.<UUID>of())
                                        .chain(() -> end(erasure))
                                : Uni.createFrom().item(Progress.SEARCH)));
    }

    /** Jobs that ended meanwhile may have left rows that name the person. */
    private Uni<Progress> end(RunningErasure erasure) {
        var userId = erasure.userId();
        return eraseStores(userId, erasure.cause())
                .chain(() -> erasures.done(userId))
                .chain(() -> erasures.stores(userId, service))
                .flatMap(stores -> receipts.publish(userId, stores, erasure.cause()))
                .replaceWith(Progress.DONE);
    }

    private Uni<Void> eraseStores(String userId, Cause cause) {
        return ErasingStores.erase(userId, OwnStores.ALL)
                .flatMap(stores -> erasures.add(userId, service, stores, cause.at()));
    }
}
