package io.offhook.provisioning.phone.view;

import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.rest.site.SiteRights;
import io.offhook.rest.site.SiteRights.At;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which directory numbers phones show, and which are free. */
@ApplicationScoped
public class DirectoryNumbers {

    private static final String IN_USE = """
            select directory_number, count(distinct phone_id) from phone_line
            where directory_number > $1 and directory_number like $2 escape '!'
                and ($4::text[] is null or exists (select 1 from phone_view v where v.id = phone_id and v.device_pool = any($4)))
            group by directory_number order by directory_number limit $3 offset $5""";

    /** Numbers of one length, so that they are ordered as their digits are. */
    private static final String FREE = """
            select number from (
                select lpad(each::text, length($1::text), '0') collate "C" as number
                from generate_series($1::text::bigint, $2::text::bigint) as each) as range
            where not exists (select 1 from phone_line l where l.directory_number = range.number)
            order by number limit $3 offset $4""";

    private final UnitOfWork units;

    DirectoryNumbers(UnitOfWork units) {
        this.units = units;
    }

    /** @param phones that show it */
    public record NumberInUse(String directoryNumber, long phones) {}

    /**
     * In the order of their characters.
     *
     * @param after the last number before the first page
     * @param sites whose phones count
     */
    public Uni<List<NumberInUse>> inUse(
            @Nullable String prefix, @Nullable String after, PageRequest page, SiteRights sites) {
        var pools = sites instanceof At at ? at.devicePools().toArray(String[]::new) : null;
        var pattern = (prefix == null ? "" : PhoneFilter.literal(prefix)) + "%";
        return units.runApart(() -> PlainSql.select(
                        IN_USE, after == null ? "" : after, pattern, page.size(), pools, page.page() * page.size())
                .map(rows -> rows.stream()
                        .map(row -> new NumberInUse((String) row[0], (Long) row[1]))
                        .toList()));
    }

    /** The first free numbers of a range. In the caller's transaction. */
    public Uni<List<String>> free(String first, String last, int size) {
        return free(first, last, new PageRequest(0, size));
    }

    private static Uni<List<String>> free(String first, String last, PageRequest page) {
        return PlainSql.select(FREE, first, last, page.size(), page.page() * page.size())
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    /** A page of them, for callers on any thread. */
    public Uni<List<String>> freeNow(String first, String last, PageRequest page) {
        return units.runApart(() -> free(first, last, page));
    }
}
