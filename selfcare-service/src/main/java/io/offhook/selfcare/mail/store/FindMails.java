package io.offhook.selfcare.mail.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.sql.PlainSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the mails to a person, never what they say. */
@ApplicationScoped
public class FindMails {

    private static final String PAGE = """
        select mail_id, kinds, state, attempts, made_at, ended_at,
            case when state = 'PENDING' then next_attempt_at end, reason
        from mail where user_id = $1 order by made_at desc, mail_id limit $2 offset $3\
        """;

    private static final String TOTAL = "select count(*) from mail where user_id = $1";

    /**
     * @param attempts how often it was tried
     * @param nextAttemptAt when it is tried again unless the attempt that runs succeeds; absent if it is no more
     * @param reason why the last attempt failed
     */
    public record MailState(
            UUID mailId,
            List<String> kinds,
            String state,
            int attempts,
            Instant madeAt,
            @Nullable Instant endedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable String reason) {

        static MailState of(Object[] row) {
            return new MailState(
                    (UUID) row[0],
                    List.of((String[]) row[1]),
                    (String) row[2],
                    (Integer) row[3],
                    ((OffsetDateTime) row[4]).toInstant(),
                    instant((OffsetDateTime) row[5]),
                    instant((OffsetDateTime) row[6]),
                    (String) row[7]);
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
            return at == null ? null : at.toInstant();
        }
    }

    /** The latest first. */
    @WithSession
    public Uni<Page<MailState>> page(String userId, PageRequest request) {
        return PlainSql.select(PAGE, userId, request.size(), request.offset())
                .map(rows -> rows.stream().map(MailState::of).toList())
                .chain(mails ->
                        PlainSql.select(TOTAL, userId).map(rows -> request.of(mails, (Long) rows.getFirst()[0])));
    }
}
