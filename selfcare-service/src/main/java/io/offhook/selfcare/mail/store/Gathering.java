package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * People with notices that wait for a mail. Whoever orders notices locks the row of the person first, and so does the claim of a mail: a
 * notice is in that mail, or waits for the next one.
 */
@ApplicationScoped
class Gathering {

    /** Sorted, so that two transactions never wait for each other. What waits for an address or a phone since long gathers anew. */
    private static final String TOUCH = """
        insert into mail_gathering (user_id, first_at, due_at)
        select user_id, $2::timestamptz, $3::timestamptz from unnest($1::text[]) as new (user_id) order by user_id
        on conflict (user_id) do update set
            first_at = case when mail_gathering.due_at + $4::text::interval <= $2
                then $2 else mail_gathering.first_at end,
            due_at = case when mail_gathering.due_at + $4::text::interval <= $2
                then excluded.due_at
                else least(excluded.due_at, mail_gathering.first_at + $4::text::interval) end\
        """;

    private final GatheringSettings settings;

    Gathering(GatheringSettings settings) {
        this.settings = settings;
    }

    /** Something is to be told: the mail waits a little for more, yet not for ever. */
    Uni<Void> touch(Collection<String> userIds, Instant now) {
        return PlainSql.update(
                        TOUCH,
                        userIds.stream().distinct().sorted().toArray(String[]::new),
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(settings.gather()).atOffset(ZoneOffset.UTC),
                        settings.gatherAtMost().toString())
                .replaceWithVoid();
    }
}
