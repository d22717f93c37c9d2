package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.mail.NoticeKind;
import io.offhook.selfcare.mail.SignIn;
import io.offhook.selfcare.mail.store.DueMail.OwnPhone;
import io.offhook.selfcare.phone.PhoneRecord;
import io.offhook.selfcare.phone.store.FindFirstPhones;
import io.offhook.selfcare.profile.store.FindReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
     * What the read model says of a phone that is somebody else's now is not for this person, who knows it as they were told of it. A code
     * that it does not know may be live: the activation service decides. In the order of the list of phones.
     */
    private static final String NOTICES = """
        select n.mail_id, n.notice_key, n.kind, n.phone_id, n.code_id, coalesce(n.model, p.model), n.device_name,
            n.happened_at, coalesce(p.description, n.description), coalesce(p.directory_number, n.directory_number),
            p.phone_id is not null, coalesce(c.code_id = n.code_id and c.status = 'LIVE', true), c.expires_at,
            n.correlation_id, n.causation_id, n.traceparent, n.actor, n.channel, described.camera, n.report
        from notice n
        left join my_phone p on p.phone_id = n.phone_id and p.owner_id = n.user_id
        left join my_code c on c.phone_id = n.phone_id
        left join phone_model described on described.name = p.model
        where n.mail_id = any($1::uuid[]) and n.state = 'PENDING'
        order by p.description collate natural_order, n.phone_id, n.happened_at, n.notice_key\
        """;

    private final FindReader readers;
    private final FindFirstPhones phones;
    private final FindSignIns signIns;

    ClaimedMails(FindReader readers, FindFirstPhones phones, FindSignIns signIns) {
        this.readers = readers;
        this.phones = phones;
        this.signIns = signIns;
    }

    private record OfPeople(Map<String, List<PhoneRecord>> phones, Map<String, SignIn> signIns) {}

    Uni<List<DueMail>> of(UUID[] mailIds, Instant now) {
        return PlainSql.select(NOTICES, (Object) mailIds)
                .map(ClaimedMails::byMail)
                .chain(notices -> PlainSql.select(MAILS, (Object) mailIds)
                        .chain(mails -> ofPeople(mails, notices, now)
                                .map(people -> mails.stream()
                                        .map(row -> mail(row, notices.getOrDefault(row[0], List.of()), people))
                                        .toList())));
    }

    private Uni<OfPeople> ofPeople(List<Object[]> mails, Map<UUID, List<DueNotice>> notices, Instant now) {
        var welcomed = mails.stream()
                .filter(row -> notices.getOrDefault(row[0], List.of()).stream()
                        .anyMatch(each -> each.kind() == NoticeKind.WELCOME))
                .map(row -> (String) row[2])
                .distinct()
                .toList();
        var all = mails.stream().map(row -> (String) row[2]).toList();
        return phones.of(welcomed, MAX_PHONES, now)
                .chain(found -> signIns.of(all, now).map(access -> new OfPeople(found, access)));
    }

    private DueMail mail(Object[] row, List<DueNotice> notices, OfPeople people) {
        var userId = (String) row[2];
        return new DueMail(
                (UUID) row[0],
                (Integer) row[1],
                readers.ofMail(userId, (String) row[3], (String) row[4], (String) row[5], (String) row[6]),
                (String) row[8],
                (Boolean) row[7],
                (Boolean) row[9],
                (String) row[10],
                people.signIns().getOrDefault(userId, SignIn.IMPOSSIBLE),
                notices,
                people.phones().getOrDefault(userId, List.of()).stream()
                        .map(each -> new OwnPhone(each.model(), each.description(), each.directoryNumber()))
                        .toList());
    }

    private static Map<UUID, List<DueNotice>> byMail(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(DueNotice::of, Collectors.toList())));
    }
}
