package io.offhook.console.erasure;

import io.offhook.eventing.erasure.ExportingPerson;
import io.offhook.eventing.erasure.PersonalData;
import io.offhook.eventing.erasure.PersonalExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds all that is kept here about a person, and who looked at their codes: the service that issues codes knows no persons. */
@ApplicationScoped
public class FindPersonalData {

    private static final List<PersonalData> KINDS = List.of(
            new PersonalData("user", """
                    select jsonb_build_object('id', user_id, 'name', name, 'mail', mail, 'language', language)
                    from person where user_id = $1"""),
            new PersonalData("sessions", """
                    select jsonb_build_object('startedAt', started_at, 'usedAt', used_at)
                    from browser_session where account = $1 order by started_at desc"""),
            // A phone that had another owner had codes of theirs. So had the last person with the id.
            new PersonalData("codeViews", """
                    select jsonb_build_object('time', v.at, 'viewedBy', v.data ->> 'viewedBy', 'purpose', v.data ->> 'purpose',
                        'phoneId', v.phone_id, 'codeId', v.code_id)
                    from phone p join timeline v on v.phone_id = p.phone_id
                    where p.owner_id = $1 and v.type = 'CodeViewed.v1' and exists (
                        select from timeline i
                        where i.code_id = v.code_id and i.type = 'CodeIssued.v1' and i.data ->> 'ownerId' = $1
                            and i.at > coalesce((select erased_at from erased_person where user_id = $1), '-infinity'))
                    order by v.at desc"""));

    private final ExportingPerson exporting;

    FindPersonalData(ExportingPerson exporting) {
        this.exporting = exporting;
    }

    public Uni<PersonalExport> of(String userId) {
        return exporting.export(userId, KINDS, "erased_person");
    }
}
