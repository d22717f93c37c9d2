package io.offhook.selfcare.phone.store;

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
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.phone.PhoneCode.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies the events of codes to the read model, in the caller's transaction. */
@ApplicationScoped
public class CodeProjection {

    private static final String ISSUED = """
            insert into my_code (phone_id, code_id, status, owner_id, expires_at, issued_at)
            select phone_id, code_id, 'LIVE', owner_id, expires_at, issued_at
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[])
                as new (phone_id, code_id, owner_id, expires_at, issued_at)
            on conflict (phone_id) do update set code_id = excluded.code_id, status = excluded.status,
                owner_id = excluded.owner_id, expires_at = excluded.expires_at, issued_at = excluded.issued_at, ended_at = null""";

    private static final String END = """
            update my_code set status = ($2::text[])[array_position($1::uuid[], code_id)],
                ended_at = ($3::timestamptz[])[array_position($1::uuid[], code_id)]
            where code_id = any($1::uuid[])""";

    /** Takes events of as many phones: no event changes the row of another. */
    public Uni<Void> applyAll(List<Recorded<ActivationEvent>> events) {
        var issued = events.stream()
                .filter(each -> each.event() instanceof CodeIssued)
                .map(each -> each.as(CodeIssued.class))
                .toList();
        var ends = events.stream().flatMap(CodeProjection::end).toList();
        return issueAll(issued).chain(() -> endAll(ends));
    }

    private record End(UUID codeId, Status status, OffsetDateTime at) {}

    private static Stream<End> end(Recorded<ActivationEvent> recorded) {
        var at = recorded.metadata().time().atOffset(ZoneOffset.UTC);
        return switch (recorded.event()) {
            case CodeReleased it -> Stream.of(new End(it.codeId(), Status.RELEASED, at));
            case CodeExpired it -> Stream.of(new End(it.codeId(), Status.EXPIRED, at));
            case CodeUse it -> Stream.of(new End(it.codeId(), Status.REDEEMED, at));
            case CodeIssued ignored -> Stream.empty();
            case CodeExpiresSoon ignored -> Stream.empty();
            case CodeViewed ignored -> Stream.empty();
            case RedemptionRefused ignored -> Stream.empty();
            case ClaimEvent ignored -> Stream.empty();
            case CloneSuspected ignored -> Stream.empty();
            case IdentityEvent ignored -> Stream.empty();
            case ExpectationEvent ignored -> Stream.empty();
            case ServiceEvent ignored -> Stream.empty();
        };
    }

    private static Uni<Void> issueAll(List<Recorded<CodeIssued>> issued) {
        return issued.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                ISSUED,
                                column(issued, each -> each.event().phoneId(), UUID[]::new),
                                column(issued, each -> each.event().codeId(), UUID[]::new),
                                column(issued, each -> each.event().ownerId(), String[]::new),
                                column(
                                        issued,
                                        each -> each.event().expiresAt().atOffset(ZoneOffset.UTC),
                                        OffsetDateTime[]::new),
                                column(
                                        issued,
                                        each -> each.metadata().time().atOffset(ZoneOffset.UTC),
                                        OffsetDateTime[]::new))
                        .replaceWithVoid();
    }

    private static Uni<Void> endAll(List<End> ends) {
        return ends.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                END,
                                column(ends, End::codeId, UUID[]::new),
                                column(ends, each -> each.status().name(), String[]::new),
                                column(ends, End::at, OffsetDateTime[]::new))
                        .replaceWithVoid();
    }

    private static <T, V> V[] column(List<T> rows, Function<T, @Nullable V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
