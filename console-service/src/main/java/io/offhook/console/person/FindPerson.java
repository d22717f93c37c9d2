package io.offhook.console.person;

import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Finds users by what people call them. */
@ApplicationScoped
public class FindPerson {

    /** In the order of the indexes: in another, all that begin so would be read. */
    private static final String SEARCH = """
            select user_id from (
                (select user_id from person where user_id = $1)
                union (select user_id from person where lower(name) like $2 order by lower(name) using ~<~ limit 10)
                union (select user_id from person where lower(mail) like $2 order by lower(mail) using ~<~ limit 10)) as found
            order by user_id <> $1, user_id limit 10""";

    private final PooledReads reads;

    FindPerson(PooledReads reads) {
        this.reads = reads;
    }

    /** Ids of those with this id, or whose name or mail address begins so. */
    public Uni<List<String>> search(String text) {
        return reads.select(SEARCH, text, prefix(text.toLowerCase(Locale.ROOT)))
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    private static String prefix(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
