package io.offhook.console.person;

import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the names of users for people to read. */
@ApplicationScoped
public class PersonNames {

    private static final String ONE = "select name from person where user_id = $1";
    private static final String MANY = "select user_id, name from person where user_id = any($1::text[])";
    private static final String SOME = "select user_id, name from person order by user_id limit $1";

    private final PooledReads reads;

    PersonNames(PooledReads reads) {
        this.reads = reads;
    }

    /** @param userId as phones name their owner */
    public record PersonName(String userId, String name) {}

    public Uni<Optional<String>> of(String userId) {
        return reads.select(ONE, userId)
                .map(rows -> rows.stream().map(row -> (String) row[0]).findFirst());
    }

    /** By their ids; those that are not known are absent. */
    public Uni<Map<String, String>> of(List<String> userIds) {
        return reads.select(MANY, (Object) userIds.toArray(String[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    /** The first ones, to suggest. */
    public Uni<List<PersonName>> first(int limit) {
        return reads.select(SOME, limit)
                .map(rows -> rows.stream()
                        .map(row -> new PersonName((String) row[0], (String) row[1]))
                        .toList());
    }
}
