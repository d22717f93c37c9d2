package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ids that belong to nobody yet: something of the last person who had them may still be somewhere. */
@ApplicationScoped
public class IdsInErasure {

    /** An id that is on the topic again was let in before. */
    private static final String AMONG = """
            select user_id from erasure e
            where user_id = any($1::text[])
                and not exists (
                    select 1 from published_state p where p.topic = 'USER' and p.key = e.user_id and p.data is not null)
                and (state = 'RUNNING' or exists (
                select 1 from unnest($2::text[]) as expected (service)
                where not exists (select 1 from erasure_store s where s.user_id = e.user_id and s.service = expected.service)))""";

    private final List<String> services;

    IdsInErasure(@ConfigProperty(name = "offhook.erasure.services") Optional<List<String>> services) {
        this.services = services.orElse(List.of());
    }

    /** The services whose receipts an erasure needs besides this service's own. */
    List<String> services() {
        return services;
    }

    /** In the caller's transaction. */
    public Uni<Set<String>> among(Collection<String> userIds) {
        return PlainSql.select(AMONG, userIds.toArray(String[]::new), services.toArray(String[]::new))
                .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet()));
    }
}
