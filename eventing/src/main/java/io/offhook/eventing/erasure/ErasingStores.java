package io.offhook.eventing.erasure;

import io.offhook.contracts.state.ErasedStore;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Erases a person from stores and counts what is left, in the caller's transaction. */
public final class ErasingStores {

    /** Records of the user topic that wait or failed here. */
    private static final List<PersonalStore> OF_EVERY_SERVICE = List.of(
            PersonalStore.rows("parked", "topic = 'USER' and stream_id = $1"),
            PersonalStore.rows("quarantined", "topic = 'USER' and stream_id = $1"));

    private ErasingStores() {}

    /** @param stores of the service alone */
    public static Uni<List<ErasedStore>> erase(String userId, List<PersonalStore> stores) {
        return each(
                stores,
                store -> PlainSql.update(store.erase(), userId)
                        .flatMap(erased ->
                                count(userId, store).map(left -> new ErasedStore(store.name(), erased, left))));
    }

    /** Counts what is there now; erases nothing. */
    public static Uni<List<ErasedStore>> count(String userId, List<PersonalStore> stores) {
        return each(stores, store -> count(userId, store).map(left -> new ErasedStore(store.name(), 0, left)));
    }

    private static Uni<List<ErasedStore>> each(
            List<PersonalStore> stores, Function<PersonalStore, Uni<ErasedStore>> step) {
        return Multi.createFrom()
                .iterable(Stream.concat(stores.stream(), OF_EVERY_SERVICE.stream())
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .asList();
    }

    private static Uni<Integer> count(String userId, PersonalStore store) {
        return PlainSql.select(store.count(), userId).map(rows -> ((Number) rows.getFirst()[0]).intValue());
    }
}
