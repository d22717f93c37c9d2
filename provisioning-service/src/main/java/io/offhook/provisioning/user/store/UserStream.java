package io.offhook.provisioning.user.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.value.Wildcard;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users in the order of their ids, page after page. A page is read when it is asked for, in a transaction of its own. */
@ApplicationScoped
public class UserStream {

    private static final int PAGE = 500;

    /** The last word of a name is the last name, the others are the first. */
    private static final String AFTER = """
            select user_id, name, mail, language from person
            where user_id > $1
                and ($2::text is null or lower(user_id) like $2 escape '!')
                and ($3::text is null or lower(regexp_replace(name, ' ?[^ ]*$', '')) like $3 escape '!')
                and ($4::text is null or lower(regexp_replace(name, '^.* ', '')) like $4 escape '!')
            order by user_id offset $5 limit $6""";

    private final UnitOfWork units;

    UserStream(UnitOfWork units) {
        this.units = units;
    }

    /** What users look like; an empty one matches every user. */
    public record Like(Optional<Wildcard> userId, Optional<Wildcard> firstName, Optional<Wildcard> lastName) {}

    /** Where a stream is. It has one reader at a time. */
    private static final class Progress {
        private volatile String last = "";
        private volatile int skip;
        private volatile long rest;

        Progress(int skip, long first) {
            this.skip = skip;
            this.rest = first;
        }

        void pass(List<UserView> page) {
            skip = 0;
            rest -= page.size();
            if (!page.isEmpty()) {
                last = page.getLast().id();
            }
        }
    }

    /**
     * @param skip how many users are left out at the beginning
     * @param first how many there are at most
     */
    public Multi<List<UserView>> pages(Like like, int skip, long first) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Progress(skip, first), progress -> page(like, progress))
                .until(List::isEmpty);
    }

    private Uni<List<UserView>> page(Like like, Progress progress) {
        int size = (int) Math.min(PAGE, progress.rest);
        return size == 0
                ? Uni.createFrom().item(List.of())
                : units.runApart(() -> PlainSql.select(
                                AFTER,
                                progress.last,
                                pattern(like.userId()),
                                pattern(like.firstName()),
                                pattern(like.lastName()),
                                (long) progress.skip,
                                (long) size))
                        .map(rows -> rows.stream().map(UserStream::view).toList())
                        .invoke(progress::pass);
    }

    private static @Nullable String pattern(Optional<Wildcard> wildcard) {
        return wildcard.map(Wildcard::like).orElse(null);
    }

    private static UserView view(@Nullable Object[] row) {
        return new UserView(text(row[0]), text(row[1]), text(row[2]), (String) row[3]);
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
