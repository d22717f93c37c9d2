package io.offhook.provisioning.erasure.store;

import io.offhook.contracts.state.ErasedStore;
import io.offhook.eventing.erasure.ErasingStores;
import io.offhook.eventing.erasure.PersonalStore;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.erasure.ErasureReport.State;
import io.offhook.provisioning.erasure.ErasureReport.StoreReport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds how far an erasure is, and looks into this service's stores again. */
@ApplicationScoped
public class FindErasure {

    private static final String FIND = """
            select e.state, e.erased_at, e.done_at, e.actor, p.user_id is not null,
                (select array_agg(j.id order by j.submitted_at) from phone_job j
                    where j.id = any(e.jobs) and j.ended_at is null)
            from erasure e left join person p on p.user_id = e.user_id where e.user_id = $1""";

    private static final String STORES = """
            select service, store, erased, left_over, looked_at from erasure_store where user_id = $1 order by service, store""";

    /** Owners are taken away by events, not by a statement. */
    private static final PersonalStore OWNED_PHONES = new PersonalStore(
            ErasingUser.OWNED_PHONES, "select count(*) from phone_view where coalesce(owner_id, '') = $1", "");

    private static final List<PersonalStore> LOOKED_INTO =
            Stream.concat(OwnStores.ALL.stream(), Stream.of(OWNED_PHONES)).toList();

    private final UnitOfWork units;
    private final IdsInErasure inErasure;
    private final Clock clock;
    private final String service;

    FindErasure(
            UnitOfWork units,
            IdsInErasure inErasure,
            Clock clock,
            @ConfigProperty(name = "offhook.service") String service) {
        this.units = units;
        this.inErasure = inErasure;
        this.clock = clock;
        this.service = service;
    }

    /** An erasure as the database has it. */
    public record Found(
            Instant erasedAt,
            @Nullable Instant doneAt,
            @Nullable String by,
            State state,
            boolean userAgain,
            List<StoreReport> stores,
            List<UUID> waitsForJobs,
            List<String> missing) {}

    public Uni<Optional<Found>> of(String userId) {
        return units.run(() -> PlainSql.select(FIND, userId)
                .flatMap(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : found(userId, rows.getFirst()).map(Optional::of)));
    }

    private Uni<Found> found(String userId, @Nullable Object[] row) {
        boolean userAgain = Boolean.TRUE.equals(row[4]);
        return PlainSql.select(STORES, userId)
                .map(rows -> rows.stream().map(FindErasure::store).toList())
                .flatMap(stores -> userAgain ? Uni.createFrom().item(stores) : lookAgain(userId, stores))
                .map(stores -> {
                    var missing = missing(stores);
                    var state = "DONE".equals(row[0]) && missing.isEmpty() ? State.DONE : State.RUNNING;
                    return new Found(
                            at(row[1]).orElseThrow(),
                            at(row[2]).orElse(null),
                            (String) row[3],
                            state,
                            userAgain,
                            stores,
                            row[5] instanceof UUID[] jobs ? List.of(jobs) : List.of(),
                            missing);
                });
    }

    /** What was erased is as it was written down; what is left, as of now. */
    private Uni<List<StoreReport>> lookAgain(String userId, List<StoreReport> before) {
        var now = clock.instant();
        Map<String, StoreReport> own = before.stream()
                .filter(each -> each.service().equals(service))
                .collect(Collectors.toMap(StoreReport::store, Function.identity()));
        return ErasingStores.count(userId, LOOKED_INTO)
                .map(looked -> Stream.concat(
                                looked.stream()
                                        .map(each ->
                                                lookedAgain(each, Optional.ofNullable(own.get(each.store())), now)),
                                before.stream().filter(each -> !each.service().equals(service)))
                        .toList());
    }

    private StoreReport lookedAgain(ErasedStore now, Optional<StoreReport> before, Instant at) {
        return new StoreReport(
                service, now.store(), before.map(StoreReport::erased).orElse(0), now.left(), at);
    }

    private List<String> missing(List<StoreReport> stores) {
        return inErasure.services().stream()
                .filter(expected ->
                        stores.stream().noneMatch(each -> each.service().equals(expected)))
                .toList();
    }

    private static StoreReport store(@Nullable Object[] row) {
        return new StoreReport(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                row[2] instanceof Integer erased ? erased : 0,
                row[3] instanceof Integer left ? left : 0,
                at(row[4]).orElseThrow());
    }

    private static Optional<Instant> at(@Nullable Object timestamp) {
        return Optional.ofNullable((OffsetDateTime) timestamp).map(OffsetDateTime::toInstant);
    }
}
