package io.offhook.console.phone.store;

import io.offhook.console.phone.CodeState;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Applies the events of codes to their columns of a phone, in the caller's transaction. */
@ApplicationScoped
public class CodeProjection {

    private static final String ISSUE = """
            insert into phone (phone_id, code_id, code_state, code_issued_at, code_expires_at)
            select phone_id, code_id, 'LIVE', issued_at, expires_at
            from jsonb_to_recordset($1::text::jsonb) as new (phone_id uuid, code_id uuid, issued_at timestamptz, expires_at timestamptz)
            on conflict (phone_id) do update set code_id = excluded.code_id, code_state = 'LIVE',
                code_issued_at = excluded.code_issued_at, code_expires_at = excluded.code_expires_at, code_ended_at = null""";

    private static final String END = """
            update phone p set code_state = ended.state, code_ended_at = ended.at,
                fingerprint = coalesce(ended.fingerprint, p.fingerprint),
                serial_number = case when ended.fingerprint is null then p.serial_number else ended.serial_number end
            from jsonb_to_recordset($1::text::jsonb) as ended (code_id uuid, state text, at timestamptz, fingerprint text,
                serial_number text)
            where p.code_id = ended.code_id""";

    /** Takes events of as many phones: no event changes the row of another. */
    public Uni<Void> applyAll(List<Recorded<ActivationEvent>> events) {
        return many(ISSUE, events.stream().flatMap(IssuedColumns::of).toList())
                .chain(() ->
                        many(END, events.stream().flatMap(CodeProjection::end).toList()));
    }

    private static Uni<Void> many(String sql, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(sql, EventCodec.write(rows)).replaceWithVoid();
    }

    private static Stream<EndedColumns> end(Recorded<ActivationEvent> recorded) {
        var at = recorded.metadata().time();
        return switch (recorded.event()) {
            case CodeReleased it -> Stream.of(EndedColumns.of(it.codeId(), CodeState.RELEASED, at));
            case CodeExpired it -> Stream.of(EndedColumns.of(it.codeId(), CodeState.EXPIRED, at));
            case CodeRedeemed it -> Stream.of(EndedColumns.of(it, at));
            case CodeRedeemedByClaim it -> Stream.of(EndedColumns.of(it.codeId(), CodeState.REDEEMED, at));
            case ClaimEvent ignored -> Stream.empty();
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
}
