package io.offhook.selfcare.phone.store;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.phone.PhoneCode.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Applies the events of codes to the read model, in the caller's transaction. */
@ApplicationScoped
public class CodeProjection {

    private static final String ISSUED = """
            insert into my_code (phone_id, code_id, status, owner_id, expires_at)
            select phone_id, code_id, 'LIVE', owner_id, expires_at
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[])
                as new (phone_id, code_id, owner_id, expires_at)
            on conflict (phone_id) do update set code_id = excluded.code_id, status = excluded.status,
                owner_id = excluded.owner_id, expires_at = excluded.expires_at""";

    private static final String END = """
            update my_code set status = ($2::text[])[array_position($1::uuid[], code_id)]
            where code_id = any($1::uuid[])""";

    /** Takes events of as many phones: no event changes the row of another. */
    public Uni<Void> applyAll(List<ActivationEvent> events) {
        var issued = events.stream()
                .filter(CodeIssued.class::isInstance)
                .map(CodeIssued.class::cast)
                .toList();
        var ends = events.stream().flatMap(CodeProjection::end).toList();
        return issueAll(issued).chain(() -> endAll(ends));
    }

    private record End(UUID codeId, Status status) {}

    private static Stream<End> end(ActivationEvent event) {
        return switch (event) {
            case CodeReleased it -> Stream.of(new End(it.codeId(), Status.RELEASED));
            case CodeExpired it -> Stream.of(new End(it.codeId(), Status.EXPIRED));
            case CodeRedeemed it -> Stream.of(new End(it.codeId(), Status.REDEEMED));
            case CodeIssued ignored -> Stream.empty();
            case CodeExpiresSoon ignored -> Stream.empty();
            case CodeViewed ignored -> Stream.empty();
            case RedemptionRefused ignored -> Stream.empty();
            case CloneSuspected ignored -> Stream.empty();
            case IdentityEvent ignored -> Stream.empty();
            case ExpectationEvent ignored -> Stream.empty();
            case ServiceEvent ignored -> Stream.empty();
        };
    }

    private static Uni<Void> issueAll(List<CodeIssued> issued) {
        return issued.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                ISSUED,
                                issued.stream().map(CodeIssued::phoneId).toArray(UUID[]::new),
                                issued.stream().map(CodeIssued::codeId).toArray(UUID[]::new),
                                issued.stream().map(CodeIssued::ownerId).toArray(String[]::new),
                                issued.stream()
                                        .map(each -> each.expiresAt().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new))
                        .replaceWithVoid();
    }

    private static Uni<Void> endAll(List<End> ends) {
        return ends.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                END,
                                ends.stream().map(End::codeId).toArray(UUID[]::new),
                                ends.stream().map(each -> each.status().name()).toArray(String[]::new))
                        .replaceWithVoid();
    }
}
