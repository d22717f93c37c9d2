package io.offhook.selfcare.phone.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.phone.PhoneRecord;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the first phones of several owners, as their lists begin. One statement, in the caller's transaction. */
@ApplicationScoped
public class FindFirstPhones {

    private static final String FIND = "select mine.*, owner.user_id from unnest($2::text[]) as owner (user_id)"
            + " cross join lateral (select * from (select " + PhoneRows.COLUMNS + ", " + PhoneRows.URGENCY
            + " as urgency " + PhoneRows.FROM + """
            where p.owner_id = owner.user_id) every order by %1$s limit $3) mine
            order by %1$s""".formatted(PhoneRows.ORDER);

    private static final int OWNER = PhoneRows.COUNT + 1;

    /** By owner; who has none is left out. */
    public Uni<Map<String, List<PhoneRecord>>> of(Collection<String> ownerIds, int max, Instant now) {
        return ownerIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : PlainSql.select(FIND, now.atOffset(ZoneOffset.UTC), ownerIds.toArray(String[]::new), max)
                        .map(rows -> rows.stream()
                                .collect(Collectors.groupingBy(
                                        row -> (String) row[OWNER],
                                        Collectors.mapping(
                                                row -> PhoneRows.phone(row).record(), Collectors.toList()))));
    }
}
