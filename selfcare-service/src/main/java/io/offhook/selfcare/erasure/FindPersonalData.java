package io.offhook.selfcare.erasure;

import io.offhook.eventing.erasure.ExportingPerson;
import io.offhook.eventing.erasure.PersonalData;
import io.offhook.eventing.erasure.PersonalExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds all that is kept here about a person; never the digits of a code, nor what proves who they are. */
@ApplicationScoped
public class FindPersonalData {

    private static final List<PersonalData> KINDS = List.of(
            new PersonalData("user", """
                    select jsonb_build_object('id', user_id, 'name', name, 'mail', mail, 'language', language)
                    from portal_user where user_id = $1"""),
            new PersonalData("profile", """
                    select jsonb_build_object('language', language, 'timeZone', time_zone, 'mailsWanted', mails_wanted)
                    from profile where user_id = $1"""),
            new PersonalData("sessions", """
                    select jsonb_build_object('startedAt', started_at, 'usedAt', used_at)
                    from browser_session where account = $1 order by started_at desc"""),
            new PersonalData("password", """
                    select jsonb_build_object('setAt', set_at, 'signedInAt', signed_in_at)
                    from account_password where user_id = $1"""),
            new PersonalData("passwordLinks", """
                    select jsonb_build_object('purpose', purpose, 'orderedAt', ordered_at, 'expiresAt', expires_at)
                    from account_link where user_id = $1 order by ordered_at desc"""),
            new PersonalData("passwordForgotten", """
                    select jsonb_build_object('askedAt', asked_at)
                    from account_forgotten where user_id = $1 order by asked_at desc"""),
            new PersonalData("phones", """
                    select jsonb_build_object('id', phone_id, 'deviceName', device_name, 'model', model,
                        'description', description, 'directoryNumber', directory_number, 'requiresCode', requires_code)
                    from my_phone where owner_id = $1 order by phone_id"""),
            new PersonalData("codes", """
                    select jsonb_build_object('id', code_id, 'phoneId', phone_id, 'status', status, 'expiresAt', expires_at)
                    from my_code where owner_id = $1 order by expires_at desc"""),
            new PersonalData("notices", """
                    select jsonb_build_object('kind', kind, 'phoneId', phone_id, 'codeId', code_id, 'state', state,
                        'happenedAt', happened_at)
                    from notice where user_id = $1 order by happened_at desc"""),
            new PersonalData("mails", """
                    select jsonb_build_object('id', mail_id, 'kinds', kinds, 'state', state, 'attempts', attempts,
                        'madeAt', made_at, 'endedAt', ended_at, 'reason', reason)
                    from mail where user_id = $1 order by made_at desc"""),
            new PersonalData("mailLinks", """
                    select jsonb_build_object('purpose', purpose, 'phoneId', phone_id, 'codeId', code_id,
                        'deviceName', device_name, 'madeAt', made_at)
                    from mail_link where user_id = $1 order by made_at desc"""),
            new PersonalData("mailsAskedFor", """
                    select jsonb_build_object('askedAt', asked_at) from mail_request where user_id = $1"""),
            new PersonalData("mailAddressRefused", """
                    select jsonb_build_object('reason', reason, 'refusedAt', refused_at)
                    from mail_refusal where user_id = $1"""),
            new PersonalData("phonesDisowned", """
                    select jsonb_build_object('phoneId', phone_id, 'at', at)
                    from disowned_phone where owner_id = $1 order by at desc"""),
            new PersonalData("events", """
                    select jsonb_build_object('type', type, 'time', metadata ->> 'time', 'data', data) from event
                    where stream_id = any (array(
                            select 'user/' || $1 union all select phone_id::text from my_phone where owner_id = $1))
                        and (stream_id = 'user/' || $1 or data ->> 'ownerId' = $1)
                        and (metadata ->> 'time')::timestamptz > coalesce(
                            (select erased_at from erased_person where user_id = $1), '-infinity')
                    order by position desc"""));

    private final ExportingPerson exporting;

    FindPersonalData(ExportingPerson exporting) {
        this.exporting = exporting;
    }

    public Uni<PersonalExport> of(String userId) {
        return exporting.export(userId, KINDS, "erased_person");
    }
}
