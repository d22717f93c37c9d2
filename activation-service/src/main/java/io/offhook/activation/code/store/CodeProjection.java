package io.offhook.activation.code.store;

import io.offhook.activation.code.store.CodeView.Status;
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
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the read model of codes: a fold of the events alone, so a rebuild gives the same. */
@ApplicationScoped
public class CodeProjection implements ReadModel.FromOwnEvents {

    private static final String INSERT = """
            insert into code_view (code_id, phone_id, device_name, model, mac, owner_id, status, issued_at, expires_at,
                mra_allowed)
            select code_id, phone_id, device_name, model, mac, owner_id, 'LIVE', issued_at, expires_at, mra_allowed
            from jsonb_to_recordset($1::text::jsonb) as r (code_id uuid, phone_id uuid,
                device_name text, model text, mac text, owner_id text, issued_at timestamptz, expires_at timestamptz,
                mra_allowed boolean)""";

    /** By an array of ids, whose length the planner knows: it would plan a join as a scan of all codes. */
    private static final String END = """
            update code_view set status = ($2::text[])[array_position($1::uuid[], code_id)],
                ended_at = ($3::timestamptz[])[array_position($1::uuid[], code_id)]
            where code_id = any($1::uuid[])""";

    private static final String WARN = "update code_view set warned = true where code_id = any($1::uuid[])";

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public List<String> tables() {
        return List.of("code_view");
    }

    /** The projection finds its rows by code. */
    @Override
    public List<String> indexesOfReaders() {
        return List.of(
                "code_view_by_phone",
                "code_view_by_time",
                "code_view_due",
                "code_view_unwarned",
                "code_view_expired",
                "code_view_redeemed");
    }

    @Override
    public List<String> changing() {
        return List.of("code_view");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return applyAll(List.of(recorded));
    }

    /** In the caller's transaction. New codes first, in one statement: a code never ends before it is issued. */
    @Override
    public Uni<Void> applyAll(List<? extends Recorded<?>> events) {
        var lastEnds = new LinkedHashMap<UUID, End>();
        events.forEach(event -> end(event, lastEnds));
        return insert(events.stream().flatMap(CodeProjection::row).toList())
                .chain(() ->
                        warn(events.stream().flatMap(CodeProjection::warned).toList()))
                .chain(() -> end(lastEnds));
    }

    private static void end(Recorded<?> recorded, Map<UUID, End> ends) {
        var at = recorded.metadata().time();
        switch ((ActivationEvent) recorded.event()) {
            case CodeUse it -> ends.put(it.codeId(), new End(Status.REDEEMED, at));
            case CodeReleased it -> ends.put(it.codeId(), new End(Status.RELEASED, at));
            case CodeExpired it -> ends.put(it.codeId(), new End(Status.EXPIRED, at));
            case CodeIssued ignored -> {}
            case CodeExpiresSoon ignored -> {}
            case CodeViewed ignored -> {}
            case RedemptionRefused ignored -> {}
            case ClaimEvent ignored -> {}
            case CloneSuspected ignored -> {}
            case IdentityEvent ignored -> {}
            case ExpectationEvent ignored -> {}
            case ServiceEvent ignored -> {}
        }
    }

    private static Stream<UUID> warned(Recorded<?> recorded) {
        return recorded.event() instanceof CodeExpiresSoon it ? Stream.of(it.codeId()) : Stream.empty();
    }

    private static Uni<Void> insert(List<Row> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(INSERT, EventCodec.write(rows)).replaceWithVoid();
    }

    private static Uni<Void> warn(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(WARN, (Object) codeIds.toArray(UUID[]::new)).replaceWithVoid();
    }

    private static Uni<Void> end(Map<UUID, End> ends) {
        return ends.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                END,
                                ends.keySet().toArray(UUID[]::new),
                                ends.values().stream()
                                        .map(each -> each.status().name())
                                        .toArray(String[]::new),
                                ends.values().stream()
                                        .map(each -> each.at().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new))
                        .replaceWithVoid();
    }

    private static Stream<Row> row(Recorded<?> recorded) {
        return recorded.event() instanceof CodeIssued it
                ? Stream.of(new Row(
                        it.codeId(),
                        it.phoneId(),
                        it.deviceName(),
                        it.model(),
                        it.mac(),
                        it.ownerId(),
                        recorded.metadata().time(),
                        it.expiresAt(),
                        it.allowsMra()))
                : Stream.empty();
    }

    /** A live code as {@link #INSERT} reads it. */
    private record Row(
            UUID code_id,
            UUID phone_id,
            String device_name,
            String model,
            @Nullable String mac,
            @Nullable String owner_id,
            Instant issued_at,
            Instant expires_at,
            boolean mra_allowed) {}

    /** How a code ended; one statement serves all that ended alike. */
    private record End(Status status, Instant at) {}
}
