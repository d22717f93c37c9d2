package io.offhook.selfcare.phone.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.sql.PooledReads;
import io.offhook.selfcare.phone.MyPhone;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the phones of an owner. Phones of other owners do not exist here. One statement each, whatever there is. */
@ApplicationScoped
public class FindMyPhones {

    private static final String PAGE = "with mine as (select " + PhoneRows.COLUMNS + ", " + PhoneRows.URGENCY
            + " as urgency " + PhoneRows.FROM + """
            where p.owner_id = $2 and ($3 = '' or strpos(lower(concat_ws(e'\\n', p.description, p.model, 'phone ' || p.model,
                p.directory_number, p.device_pool, p.device_name)), lower($3)) > 0))
            select page.*, total.count from (select count(*) from mine) total
            left join (select * from mine order by %1$s limit $4 offset $5) page on true
            order by %1$s""".formatted(PhoneRows.ORDER);

    private static final String ONE = "select " + PhoneRows.COLUMNS + ", " + PhoneRows.EARLIER_LOST + PhoneRows.FROM
            + "where p.owner_id = $1 and p.phone_id = $2";

    private static final int TOTAL = PhoneRows.COUNT + 1;

    private final PooledReads reads;
    private final Clock clock;

    FindMyPhones(PooledReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Those that can be activated first, then by what is left to do, then by description, with its numbers as numbers. */
    public Uni<Page<MyPhone>> page(String ownerId, PageRequest request) {
        return page(ownerId, "", request);
    }

    /** @param text what is looked for in name, model, extension, place and device name; empty: all */
    public Uni<Page<MyPhone>> page(String ownerId, String text, PageRequest request) {
        return reads.select(
                        PAGE,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        ownerId,
                        text,
                        request.size(),
                        request.offset())
                .map(rows -> request.of(phones(rows), (Long) rows.getFirst()[TOTAL]));
    }

    public Uni<Optional<MyPhone>> one(String ownerId, UUID phoneId) {
        return reads.select(ONE, ownerId, phoneId)
                .map(rows -> rows.stream().findFirst().map(PhoneRows::one));
    }

    /** Behind the last page there is the total alone. */
    private static List<MyPhone> phones(List<Object[]> rows) {
        return rows.stream().filter(row -> row[0] != null).map(PhoneRows::phone).toList();
    }
}
