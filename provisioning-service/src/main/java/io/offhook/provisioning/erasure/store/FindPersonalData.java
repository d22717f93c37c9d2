package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.erasure.ExportingPerson;
import io.offhook.eventing.erasure.PersonalData;
import io.offhook.eventing.erasure.PersonalExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds all that is kept here about a person. */
@ApplicationScoped
public class FindPersonalData {

    private static final String USER = "user";

    private static final List<PersonalData> KINDS = List.of(
            new PersonalData(USER, """
                    select jsonb_build_object('id', user_id, 'name', name, 'mail', mail, 'language', language)
                    from person where user_id = $1"""),
            new PersonalData("phones", """
                    select jsonb_build_object('id', id, 'deviceName', device_name, 'model', model, 'description', description,
                        'devicePool', device_pool, 'status', status, 'provisionedAt', provisioned_at)
                    from phone_view where coalesce(owner_id, '') = $1 order by id"""),
            new PersonalData("lines", """
                    select jsonb_build_object('phoneId', l.phone_id, 'index', l.line_index, 'directoryNumber', l.directory_number,
                        'display', t.display, 'label', t.label)
                    from phone_view p join phone_line l on l.phone_id = p.id
                        left join line_text t on t.phone_id = l.phone_id and t.line_index = l.line_index
                    where coalesce(p.owner_id, '') = $1 order by l.phone_id, l.line_index"""),
            new PersonalData("jobsSubmitted", """
                    select jsonb_build_object('id', id, 'mode', mode, 'description', description, 'state', state,
                        'submittedAt', submitted_at)
                    from phone_job where actor = $1 order by submitted_at desc"""),
            new PersonalData("failedRows", """
                    select jsonb_build_object('jobId', job_id, 'line', line, 'cells', cells, 'reason', reason)
                    from phone_job_failed_row where\s""" + OwnStores.NAMED_IN_AN_EXPORTED_ROW + " order by job_id, line"),
            new PersonalData("repeatableRequests", """
                    select jsonb_build_object('key', key, 'resourceId', resource_id, 'claimedAt', claimed_at)
                    from idempotent_request where\s""" + OwnStores.REPEATABLE + " order by claimed_at desc"));

    private final ExportingPerson exporting;

    FindPersonalData(ExportingPerson exporting) {
        this.exporting = exporting;
    }

    public Uni<PersonalExport> of(String userId) {
        return exporting.export(userId, KINDS, "erasure");
    }

    /** Whether there is such a user. */
    public static boolean hasUser(PersonalExport export) {
        return !export.data().getOrDefault(USER, List.of()).isEmpty();
    }
}
