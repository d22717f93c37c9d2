package io.offhook.activation.network;

import io.offhook.activation.network.Networks.PoolNetwork;
import io.offhook.contracts.state.DevicePool;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps which networks device pools have. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class NetworkProjection {

    private static final String KEY = "device-pool/";

    private static final String REMOVE = "delete from device_pool_network where device_pool = $1";

    private static final String PUT = """
            insert into device_pool_network (device_pool, network)
            select $1, network::cidr from unnest($2::text[]) as network""";

    private static final String ALL =
            "select device_pool, text(network) from device_pool_network order by device_pool, network";

    public Uni<Void> put(DevicePool pool) {
        return PlainSql.update(REMOVE, pool.name())
                .chain(() -> pool.allNetworks().isEmpty()
                        ? Uni.createFrom().item(0)
                        : PlainSql.update(PUT, pool.name(), pool.allNetworks().toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** @param key of a state on the setting topic; another kind of state changes nothing */
    public Uni<Void> erase(String key) {
        return key.startsWith(KEY)
                ? PlainSql.update(REMOVE, key.substring(KEY.length())).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    Uni<List<PoolNetwork>> all() {
        return PlainSql.select(ALL)
                .map(rows -> rows.stream()
                        .map(row -> new PoolNetwork((String) row[0], (String) row[1]))
                        .toList());
    }
}
