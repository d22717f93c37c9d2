package io.offhook.selfcare.phone.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the live code of a phone and the owner to mail it to, whether or not people may see codes. */
@ApplicationScoped
public class FindCodeToMail {

    private static final String PHONE =
            "select " + PhoneRows.COLUMNS + ", p.owner_id " + PhoneRows.FROM + "where p.phone_id = $1";

    public sealed interface Answer {

        record Found(UUID codeId, String ownerId, Instant expiresAt) implements Answer {}

        record UnknownPhone() implements Answer {}

        record NoLiveCode() implements Answer {}

        record NoOwner() implements Answer {}
    }

    /** In the caller's transaction. */
    public Uni<Answer> of(UUID phoneId, Instant at) {
        return PlainSql.select(PHONE, phoneId)
                .map(rows -> rows.isEmpty() ? new Answer.UnknownPhone() : answer(rows.getFirst(), at));
    }

    private static Answer answer(Object[] row, Instant at) {
        @Nullable String ownerId = (String) row[PhoneRows.COUNT];
        var code = PhoneRows.phone(row).liveCode(at);
        if (code.isEmpty()) {
            return new Answer.NoLiveCode();
        }
        return ownerId == null
                ? new Answer.NoOwner()
                : new Answer.Found(code.get().codeId(), ownerId, code.get().expiresAt());
    }
}
