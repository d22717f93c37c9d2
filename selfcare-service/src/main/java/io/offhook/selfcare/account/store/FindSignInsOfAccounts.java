package io.offhook.selfcare.account.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.mail.SignIn;
import io.offhook.selfcare.mail.store.FindSignIns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By the provider, the configuration, and the tables of local accounts: one statement for any number of people. */
@ApplicationScoped
class FindSignInsOfAccounts implements FindSignIns {

    private static final String FIND = """
            select person.user_id,
                exists (select from account_password p where p.user_id = person.user_id),
                exists (select from account_link l
                    where l.user_id = person.user_id and l.purpose = 'INVITATION' and l.expires_at > $2)
            from unnest($1::text[]) as person (user_id)""";

    private final ConfiguredAccounts configured;

    FindSignInsOfAccounts(ConfiguredAccounts configured) {
        this.configured = configured;
    }

    @Override
    public Uni<Map<String, SignIn>> of(Collection<String> userIds, Instant now) {
        var people = userIds.stream().distinct().toArray(String[]::new);
        return configured.provider()
                ? Uni.createFrom()
                        .item(userIds.stream()
                                .distinct()
                                .collect(Collectors.toMap(Function.identity(), each -> SignIn.POSSIBLE)))
                : PlainSql.select(FIND, people, now.atOffset(ZoneOffset.UTC))
                        .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], this::signIn)));
    }

    private SignIn signIn(Object[] row) {
        if (configured.names((String) row[0]) || (Boolean) row[1]) {
            return SignIn.POSSIBLE;
        }
        return (Boolean) row[2] ? SignIn.INVITED : SignIn.IMPOSSIBLE;
    }
}
