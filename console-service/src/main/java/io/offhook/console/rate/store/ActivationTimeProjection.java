package io.offhook.console.rate.store;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import io.offhook.contracts.device.DeviceEvent;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Keeps when each code was issued, shown and redeemed, and when its device got a configuration. In the caller's transaction. */
@ApplicationScoped
public class ActivationTimeProjection {

    private static final String MARK = """
            insert into activation_time as a (code_id, issued_at, viewed_at, redeemed_at, device_name)
            select code_id, issued_at, viewed_at, redeemed_at, device_name
            from jsonb_to_recordset($1::text::jsonb) as new (code_id uuid, issued_at timestamptz, viewed_at timestamptz,
                redeemed_at timestamptz, device_name text)
            on conflict (code_id) do update set issued_at = coalesce(a.issued_at, excluded.issued_at),
                viewed_at = coalesce(a.viewed_at, excluded.viewed_at), redeemed_at = coalesce(a.redeemed_at, excluded.redeemed_at),
                device_name = coalesce(a.device_name, excluded.device_name)""";

    private static final String FORGET = """
            delete from activation_time where redeemed_at is null
                and code_id in (select code_id from jsonb_to_recordset($1::text::jsonb) as ended (code_id uuid))""";

    private static final String SERVE = """
            update activation_time a set served_at = seen.at
            from jsonb_to_recordset($1::text::jsonb) as seen (device_name text, at timestamptz)
            where a.device_name = seen.device_name and a.redeemed_at <= seen.at and a.served_at is null""";

    /** The topic of devices may have told of it before. */
    private static final String SERVED_BEFORE = """
            update activation_time a set served_at = (
                select min(t.at) from timeline t
                where t.device_name = a.device_name and t.at >= a.redeemed_at and t.type = 'DeviceSeen.v1' and t.reason = 'SERVED'
                    and t.data ->> 'file' = 'CONFIGURATION')
            where a.served_at is null
                and a.code_id in (select code_id from jsonb_to_recordset($1::text::jsonb) as redeemed (code_id uuid))""";

    /** Takes events of as many phones: no event changes the row of another. */
    public Uni<Void> applyAll(List<Recorded<ActivationEvent>> events) {
        var marks = events.stream().flatMap(ActivationTimeProjection::mark).toList();
        var redeemed = marks.stream().filter(each -> each.redeemedAt() != null).toList();
        return many(MARK, marks).chain(() -> many(SERVED_BEFORE, redeemed)).chain(() -> many(FORGET, ended(events)));
    }

    public Uni<Void> served(List<Recorded<DeviceEvent>> events) {
        return many(SERVE, ServedColumns.firstOfEach(events));
    }

    private static Uni<Void> many(String sql, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(sql, EventCodec.write(rows)).replaceWithVoid();
    }

    private static List<ActivationTimeColumns> ended(List<Recorded<ActivationEvent>> events) {
        return events.stream()
                .flatMap(each -> switch (each.event()) {
                    case CodeExpired it -> Stream.of(ActivationTimeColumns.of(it.codeId()));
                    case CodeReleased it -> Stream.of(ActivationTimeColumns.of(it.codeId()));
                    case ActivationEvent ignored -> Stream.<ActivationTimeColumns>empty();
                })
                .toList();
    }

    private static Stream<ActivationTimeColumns> mark(Recorded<ActivationEvent> recorded) {
        var at = recorded.metadata().time();
        return switch (recorded.event()) {
            case CodeIssued it ->
                Stream.of(ActivationTimeColumns.of(it.codeId()).issued(at));
            case CodeViewed it ->
                Stream.of(ActivationTimeColumns.of(it.codeId()).viewed(at));
            case CodeUse it -> Stream.of(ActivationTimeColumns.of(it.codeId()).redeemed(at, it.deviceName()));
            case CodeReleased ignored -> Stream.empty();
            case CodeExpired ignored -> Stream.empty();
            case CodeExpiresSoon ignored -> Stream.empty();
            case RedemptionRefused ignored -> Stream.empty();
            case ClaimEvent ignored -> Stream.empty();
            case CloneSuspected ignored -> Stream.empty();
            case IdentityEvent ignored -> Stream.empty();
            case ExpectationEvent ignored -> Stream.empty();
            case ServiceEvent ignored -> Stream.empty();
        };
    }
}
