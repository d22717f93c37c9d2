package io.offhook.console.overview.store;

import io.offhook.console.overview.CopiedDevice;
import io.offhook.console.overview.PhoneInTrouble;
import io.offhook.console.overview.PhoneInTrouble.Trouble;
import io.offhook.console.overview.RefusedDevice;
import io.offhook.console.phone.store.PhoneRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Of the last day. A phone has ten minutes to fetch its configuration. What its device did before its last code says nothing. */
    private static final String IN_TROUBLE = """
            (select phone_id, device_name, 'REPORTED', progress_at as at from phone
                where progress = 'FAILED' and removed_at is null and %1$s = 'FAILED'
                    and progress_at > statement_timestamp() - interval '1 day' order by progress_at desc limit $1)
            union all
            (select phone.phone_id, phone.device_name, 'NOT_CONFIGURED', a.redeemed_at
                from activation_time a join phone on phone.code_id = a.code_id
                where a.redeemed_at between statement_timestamp() - interval '1 day' and statement_timestamp() - interval '10 minutes'
                    and a.served_at is null and removed_at is null and %1$s is null order by a.redeemed_at desc limit $1)
            order by at desc limit $1""".formatted(PhoneRows.PROGRESS);

    /**
     * The latest refusals only, and of each device its last one. Anybody can make certificates that are not trusted, and as many as they
     * like: those come last.
     */
    private static final String REFUSED = """
            select device_name, fingerprint, phone_id, coalesce(reason, ''), at from (
                select distinct on (coalesce(device_name, fingerprint)) device_name, fingerprint, phone_id, reason, at, position from (
                    select * from timeline where type = 'RedemptionRefused.v1' order by position desc limit 2000) as latest
                order by coalesce(device_name, fingerprint), position desc) as refused
            where not exists (select 1 from timeline later where later.device_name = refused.device_name
                and later.at >= refused.at and later.type in ('CodeRedeemed.v1', 'CodeRedeemedByClaim.v1'))
            order by reason = 'UNTRUSTED_CERTIFICATE', position desc limit\s""" + SHOWN;

    /** Of the last week, and nobody decided about them since. Denials and releases are few. */
    private static final String COPIED = """
            select distinct on (device_name) device_name, at from timeline copy
            where type in ('CopiedKeySuspected.v1', 'CloneSuspected.v1') and at > statement_timestamp() - interval '7 days'
                and not exists (select 1 from timeline later
                    where later.type in ('DeviceDenied.v1', 'DeviceUnlocked.v1') and later.at > copy.at
                        and (later.device_name = copy.device_name
                            or strpos(copy.data::text, later.fingerprint) > 0))
            order by device_name, at desc limit\s""" + SHOWN;

    private final Pool pool;

    FindConcerns(Pool pool) {
        this.pool = pool;
    }

    /** How many codes end within a day. */
    public Uni<Long> expiringSoon() {
        return pool.query(EXPIRING).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /** Devices whose key seems to be copied. */
    public Uni<List<CopiedDevice>> copiedDevices() {
        return pool.query(COPIED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new CopiedDevice(
                                row.getString(0), row.getOffsetDateTime(1).toInstant()))
                        .toList());
    }

    /** Phones that did not come up, the latest first. */
    public Uni<List<PhoneInTrouble>> phonesInTrouble() {
        return pool.preparedQuery(IN_TROUBLE)
                .execute(Tuple.of(SHOWN))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PhoneInTrouble(
                                row.getUUID(0),
                                row.getString(1),
                                Trouble.valueOf(row.getString(2)),
                                row.getOffsetDateTime(3).toInstant()))
                        .toList());
    }

    /** Devices that need help, the latest first; those that nobody vouches for last. */
    public Uni<List<RefusedDevice>> refusedDevices() {
        return pool.query(REFUSED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FindConcerns::device)
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
