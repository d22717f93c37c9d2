package io.offhook.activation.site;

import io.offhook.contracts.state.SiteOperator;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Keeps which sites operators are limited to. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class SiteOperatorProjection {

    private static final String KEY = "site-operator/";

    private static final String PUT = """
            insert into site_operator (account, device_pools, valid_until) values ($1, $2::text[], $3)
            on conflict (account) do update
            set device_pools = excluded.device_pools, valid_until = excluded.valid_until""";

    private static final String REMOVE = "delete from site_operator where account = $1";

    public Uni<Void> put(SiteOperator it) {
        var until = it.validUntil();
        return PlainSql.update(
                        PUT,
                        it.account(),
                        it.devicePools().toArray(String[]::new),
                        until == null ? null : until.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** @param key of a state on the setting topic; another kind of state changes nothing */
    public Uni<Void> erase(String key) {
        return key.startsWith(KEY)
                ? PlainSql.update(REMOVE, key.substring(KEY.length())).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
