package io.offhook.console.overview.store;

import io.offhook.console.overview.RefusedDevice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds what needs a look soon. */
@ApplicationScoped
public class FindConcerns {

    private static final int SHOWN = 8;

    /** The time of the statement: with a clock that goes on meanwhile, all live codes are read. */
    private static final String EXPIRING = """
            select count(*) from phone where code_state = 'LIVE' and removed_at is null
                and code_expires_at < statement_timestamp() + interval '1 day'""";

    /** The latest refusals only, and of each device its last one. */
    private static final String REFUSED = """
            select device_name, fingerprint, phone_id, coalesce(reason, ''), at from (
                select distinct on (coalesce(device_name, fingerprint)) device_name, fingerprint, phone_id, reason, at, position from (
                    select * from timeline where type = 'RedemptionRefused.v1' order by position desc limit 500) as latest
                order by coalesce(device_name, fingerprint), position desc) as refused
            where not exists (select 1 from timeline later where later.device_name = refused.device_name
                and later.at >= refused.at and later.type = 'CodeRedeemed.v1')
            order by position desc limit\s""" + SHOWN;

    private final Pool pool;

    FindConcerns(Pool pool) {
        this.pool = pool;
    }

    /** How many codes end within a day. */
    public Uni<Long> expiringSoon() {
        return pool.query(EXPIRING).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /** Devices that need help, the latest first. */
    public Uni<List<RefusedDevice>> refusedDevices() {
        return pool.query(REFUSED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FindConcerns::device)
                        .sorted(Comparator.comparing(RefusedDevice::at).reversed())
                        .toList());
    }

    private static RefusedDevice device(Row row) {
        return new RefusedDevice(
                row.getString(0),
                row.getString(1),
                row.getUUID(2),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant());
    }
}
