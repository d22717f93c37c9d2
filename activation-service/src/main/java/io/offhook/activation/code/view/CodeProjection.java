package io.offhook.activation.code.view;

import io.offhook.activation.code.view.CodeView.Status;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssueRefused;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class CodeProjection implements ReadModel.FromOwnEvents {

    private static final String INSERT = """
            insert into code_view (code_id, phone_id, device_name, model, mac, owner_id, status, issued_at, expires_at,
                mra_allowed)
            select code_id, phone_id, device_name, model, mac, owner_id, 'LIVE', issued_at, expires_at, mra_allowed
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (code_id uuid, phone_id uuid,
                device_name text, model text, mac text, owner_id text, issued_at timestamptz, expires_at timestamptz,
                mra_allowed boolean)""";

    private static final String WARN = """
            update code_view set warned = true
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (code_id uuid)
            where code_view.code_id = r.code_id""";

    private static final String END = """
            update code_view v set status = r.status, ended_at = r.at
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (code_id uuid, status text, at timestamptz)
            where v.code_id = r.code_id""";

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public List<String> tables() {
        return List.of("code_view");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return apply(List.of(recorded));
    }

    /** In the caller's transaction. New codes first and in one statement: a code's end never comes before its issue. */
    public Uni<Void> apply(List<? extends Recorded<?>> events) {
        var ends = new LinkedHashMap<UUID, End>(); // the last one counts
        events.stream().flatMap(CodeProjection::end).forEach(end -> ends.put(end.code_id(), end));
        return write(INSERT, events.stream().flatMap(CodeProjection::row).toList())
                .chain(() -> write(
                        WARN, events.stream().flatMap(CodeProjection::warned).toList()))
                .chain(() -> write(END, List.copyOf(ends.values())));
    }

    private static Stream<Warned> warned(Recorded<?> recorded) {
        return recorded.event() instanceof CodeExpiresSoon it ? Stream.of(new Warned(it.codeId())) : Stream.empty();
    }

    private static Stream<End> end(Recorded<?> recorded) {
        var at = recorded.metadata().time();
        return switch ((ActivationEvent) recorded.event()) {
            case CodeRedeemed it -> Stream.of(new End(it.codeId(), Status.REDEEMED, at));
            case CodeReleased it -> Stream.of(new End(it.codeId(), Status.RELEASED, at));
            case CodeExpired it -> Stream.of(new End(it.codeId(), Status.EXPIRED, at));
            case CodeIssued ignored -> Stream.empty();
            case CodeExpiresSoon ignored -> Stream.empty();
            case CodeViewed ignored -> Stream.empty();
            case CodeIssueRefused ignored -> Stream.empty();
            case RedemptionRefused ignored -> Stream.empty();
            case CloneSuspected ignored -> Stream.empty();
        };
    }

    /** Not as entities: a session compares all that it holds at every statement that follows. */
    private static Uni<Void> write(String statement, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(statement)
                                .setParameter("rows", EventCodec.write(rows))
                                .executeUpdate())
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

    /** A live code as {@link #INSERT} unpacks it. */
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

    /** The end of one as {@link #END} unpacks it. */
    private record End(UUID code_id, Status status, Instant at) {}

    /** One that was announced as {@link #WARN} unpacks it. */
    private record Warned(UUID code_id) {}
}
