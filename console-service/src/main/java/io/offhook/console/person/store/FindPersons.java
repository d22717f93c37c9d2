package io.offhook.console.person.store;

import io.offhook.console.person.Person;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds users. */
@ApplicationScoped
public class FindPersons {

    private static final String SELECT = """
            select p.user_id, p.name, p.mail, p.language,
                (select count(*) from phone where owner_id = p.user_id and removed_at is null) from person p where\s""";

    private static final String PAGE = SELECT + "p.user_id > $1 order by p.user_id limit $2";

    private static final String SEARCH = SELECT + """
            p.user_id > $1 and (starts_with(lower(p.user_id), $3) or starts_with(lower(p.mail), $3) or lower(p.name) like $4)
            order by p.user_id limit $2""";

    private static final String ONE = SELECT + "p.user_id = $1";

    private final PooledReads reads;

    FindPersons(PooledReads reads) {
        this.reads = reads;
    }

    /**
     * By their ids, a page at a time.
     *
     * @param searched what their id or mail address begins with, or their name has in it; empty: all
     * @param after the id before the page; empty: the first page
     */
    public Uni<List<Person>> page(String searched, String after, int size) {
        var text = searched.toLowerCase(Locale.ROOT);
        var found = text.isEmpty()
                ? reads.select(PAGE, after, size)
                : reads.select(SEARCH, after, size, text, "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return found.map(rows -> rows.stream().map(FindPersons::person).toList());
    }

    public Uni<Optional<Person>> one(String userId) {
        return reads.select(ONE, userId)
                .map(rows -> rows.stream().map(FindPersons::person).findFirst());
    }

    private static Person person(Object[] row) {
        return new Person((String) row[0], (String) row[1], (String) row[2], (String) row[3], (Long) row[4]);
    }
}
