package io.offhook.selfcare.live.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.live.OwnerKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Wakes owners of phones when the caller's transaction commits. Each call is one statement, whatever the number of phones. */
@ApplicationScoped
public class NotifyingOwners {

    static final String CHANNEL = "offhook_owner";

    /** More owners than these are woken all together. */
    private static final int MOST = 50;

    private static final String OWNERS = """
            select distinct owner_id from my_phone
            where (phone_id = any($1::uuid[]) or device_name = any($2::text[])) and owner_id is not null""";

    private static final String NOTIFY =
            "select pg_notify('" + CHANNEL + "', key)::text from unnest($1::text[]) as each (key)";

    /** Who owns phones now, before something of them changes. */
    public Uni<Set<String>> ofPhones(Collection<UUID> phoneIds) {
        return owners(phoneIds, List.of());
    }

    /** Who owns phones with these ids, or with these device names. */
    public Uni<Set<String>> owners(Collection<UUID> phoneIds, Collection<String> deviceNames) {
        if (phoneIds.isEmpty() && deviceNames.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return PlainSql.select(OWNERS, phoneIds.toArray(UUID[]::new), deviceNames.toArray(String[]::new))
                .map(rows -> {
                    var owners = new HashSet<String>();
                    rows.forEach(row -> owners.add((String) row[0]));
                    return owners;
                });
    }

    public Uni<Void> wake(Stream<String> ownerIds) {
        var keys = ownerIds.distinct().limit(MOST + 1L).map(OwnerKey::of).toList();
        return wakeAll(keys.size() > MOST ? List.of(OwnerKey.EVERYBODY) : keys);
    }

    public Uni<Void> wakeEverybody() {
        return wakeAll(List.of(OwnerKey.EVERYBODY));
    }

    private static Uni<Void> wakeAll(List<OwnerKey> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.select(NOTIFY, (Object)
                                keys.stream().map(OwnerKey::text).toArray(String[]::new))
                        .replaceWithVoid();
    }
}
