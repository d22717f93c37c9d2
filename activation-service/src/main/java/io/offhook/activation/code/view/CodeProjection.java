package io.offhook.activation.code.view;

import io.offhook.activation.code.view.CodeView.Status;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class CodeProjection implements ReadModel.FromOwnEvents {

    private static final String INSERT = """
            insert into code_view (code_id, phone_id, device_name, model, mac, owner_id, status, issued_at, expires_at)
            select code_id, phone_id, device_name, model, mac, owner_id, 'LIVE', issued_at, expires_at
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (code_id uuid, phone_id uuid,
                device_name text, model text, mac text, owner_id text, issued_at timestamptz, expires_at timestamptz)""";

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
        return insert(events.stream().flatMap(CodeProjection::row).toList())
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(CodeProjection::end)
                        .onItem()
                        .ignoreAsUni());
    }

    private static Uni<Void> end(Recorded<?> recorded) {
        var at = recorded.metadata().time();
        return switch ((ActivationEvent) recorded.event()) {
            case CodeIssued ignored -> Uni.createFrom().voidItem();
            case CodeRedeemed it -> end(it.codeId(), Status.REDEEMED, at);
            case CodeReleased it -> end(it.codeId(), Status.RELEASED, at);
            case CodeExpired it -> end(it.codeId(), Status.EXPIRED, at);
            case CodeViewed ignored -> Uni.createFrom().voidItem();
            case CodeIssueRefused ignored -> Uni.createFrom().voidItem();
            case RedemptionRefused ignored -> Uni.createFrom().voidItem();
            case CloneSuspected ignored -> Uni.createFrom().voidItem();
        };
    }

    /** Not as entities: a session compares all that it holds at every statement that follows. */
    private static Uni<Void> insert(List<Row> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(INSERT)
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
                        it.expiresAt()))
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
            Instant expires_at) {}

    private static Uni<Void> end(UUID codeId, Status status, Instant at) {
        return CodeRow.update("status = ?1, endedAt = ?2 where codeId = ?3", status.name(), at, codeId)
                .replaceWithVoid();
    }
}
