package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.mail.store.DueMail.OwnPhone;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.profile.store.FindReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what claimed mails need of the read models, in the transaction of the claim: a fixed number of queries for any number of mails. */
@ApplicationScoped
class ClaimedMails {

    private static final int MAX_PHONES = 20;

    private static final String MAILS = """
        select m.mail_id, m.attempts, m.user_id, u.name, u.language, p.language, p.time_zone,
            coalesce(p.mails_wanted, true), u.mail, (select codes_shown from portal_setting), r.reason
        from mail m
        join portal_user u on u.user_id = m.user_id
        left join profile p on p.user_id = m.user_id
        left join mail_refusal r on r.user_id = m.user_id
        where m.mail_id = any($1::uuid[])\
        """;

    /**
     * What the read model says of a phone that is somebody else's now is not for this person. A code that it does not know may be live: the
     * activation service decides.
     */
    private static final String NOTICES = """
        select n.mail_id, n.notice_key, n.kind, n.phone_id, n.code_id, coalesce(n.model, p.model), n.device_name,
            n.happened_at, p.description, p.directory_number, p.phone_id is not null,
            coalesce(c.code_id = n.code_id and c.status = 'LIVE', true), c.expires_at,
            n.correlation_id, n.causation_id, n.traceparent, n.actor, n.channel
        from notice n
        left join my_phone p on p.phone_id = n.phone_id and p.owner_id = n.user_id
        left join my_code c on c.phone_id = n.phone_id
        where n.mail_id = any($1::uuid[]) and n.state = 'PENDING'
        order by n.happened_at, n.notice_key\
        """;

    private static final String PHONES = """
        select m.mail_id, p.model, p.description, p.directory_number
        from mail m
        cross join lateral (
            select model, description, directory_number from my_phone where owner_id = m.user_id
            order by description, phone_id limit %d) p
        where m.mail_id = any($1::uuid[]) and 'WELCOME' = any(m.kinds)\
        """.formatted(MAX_PHONES);

    private final FindReader readers;

    ClaimedMails(FindReader readers) {
        this.readers = readers;
    }

    Uni<List<DueMail>> of(UUID[] mailIds) {
        return PlainSql.select(NOTICES, (Object) mailIds)
                .chain(notices -> PlainSql.select(PHONES, (Object) mailIds)
                        .chain(phones -> PlainSql.select(MAILS, (Object) mailIds)
                                .map(mails -> join(mails, byMail(notices), byMail(phones)))));
    }

    private List<DueMail> join(
            List<Object[]> mails, Map<UUID, List<Object[]>> notices, Map<UUID, List<Object[]>> phones) {
        return mails.stream()
                .map(row -> new DueMail(
                        (UUID) row[0],
                        (Integer) row[1],
                        reader(row),
                        (String) row[8],
                        (Boolean) row[7],
                        (Boolean) row[9],
                        (String) row[10],
                        notices.getOrDefault(row[0], List.of()).stream()
                                .map(DueNotice::of)
                                .toList(),
                        phones.getOrDefault(row[0], List.of()).stream()
                                .map(each -> new OwnPhone((String) each[1], (String) each[2], (String) each[3]))
                                .toList()))
                .toList();
    }

    private Reader reader(Object[] row) {
        return readers.ofMail((String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6]);
    }

    private static Map<UUID, List<Object[]>> byMail(List<Object[]> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0]));
    }
}
