package io.offhook.selfcare.account.store;

import io.offhook.eventing.sql.PooledReads;
import io.offhook.selfcare.account.Account;
import io.offhook.selfcare.account.Account.Invitation;
import io.offhook.selfcare.account.AccountHolder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the account of a person. */
@ApplicationScoped
public class FindAccount {

    private static final String FIND = """
            select u.user_id, u.name, u.mail, p.set_at, p.signed_in_at, l.ordered_at, l.expires_at
            from portal_user u
            left join account_password p on p.user_id = u.user_id
            left join account_link l on l.user_id = u.user_id and l.purpose = 'INVITATION'
            where u.user_id = $1""";

    private final PooledReads reads;

    FindAccount(PooledReads reads) {
        this.reads = reads;
    }

    /** Empty: the user topic tells of no such person. */
    public Uni<Optional<Account>> of(String userId) {
        return reads.select(FIND, userId)
                .map(rows -> rows.stream().map(FindAccount::account).findFirst());
    }

    private static Account account(@Nullable Object[] row) {
        return new Account(
                new AccountHolder(text(row[0]), text(row[1]), text(row[2])),
                instant(row[3]),
                instant(row[4]),
                instant(row[5]).map(at -> new Invitation(at, instant(row[6]).orElse(at))));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }

    private static Optional<Instant> instant(@Nullable Object value) {
        return Optional.ofNullable((OffsetDateTime) value).map(OffsetDateTime::toInstant);
    }
}
