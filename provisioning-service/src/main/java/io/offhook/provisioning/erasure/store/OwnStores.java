package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.erasure.PersonalStore;
import java.util.List;

/** Where this service keeps data of persons. */
final class OwnStores {

    private static final String PHONES = "select id from phone_view where coalesce(owner_id, '') = $1";

    /** Names and texts are known while the erasure runs, and the id always: it stands between characters that no id has. */
    static final String NAMED_IN_A_ROW = """
            exists (
                select 1 from erasure e cross join unnest(coalesce(e.terms, '{}')) as term
                where e.user_id = $1 and strpos(lower(cells || ' ' || reason), lower(term)) > 0)
            or cells || ' ' || reason ~ ('(^|[^A-Za-z0-9._@+-])' || regexp_replace($1::text, '([.+])', '\\\\\\1', 'g')
                || '($|[^A-Za-z0-9._@+-])')""";

    /** Nobody reads the file of a job that has ended. One of a job that has not may name the person: somebody looks. */
    private static final String FILES = """
            from phone_job_file f where f.job_id in (
                select j.id from phone_job j, erasure e
                where e.user_id = $1 and j.submitted_at <= e.erased_at
                    and (j.ended_at is not null""";

    /** Jobs are called after their files, and files after people, with any signs between the words. */
    private static final String DESCRIBED = """
            from phone_job where exists (
                select 1 from erasure e cross join unnest(coalesce(e.terms, '{}')) as term
                cross join regexp_replace(lower(term), '[^[:alnum:]]+', ' ', 'g') as words
                where e.user_id = $1 and length(trim(words)) > 3
                    and strpos(regexp_replace(lower(description), '[^[:alnum:]]+', ' ', 'g'), trim(words)) > 0)""";

    static final List<PersonalStore> ALL = List.of(
            PersonalStore.rows("person", "user_id = $1"),
            PersonalStore.rows("line_text", "phone_id in (" + PHONES + ")"),
            PersonalStore.rows("phone_job_failed_row", NAMED_IN_A_ROW),
            new PersonalStore(
                    "phone_job_file",
                    "select count(distinct f.job_id) " + FILES + " or e.jobs is null or j.id = any(e.jobs)))",
                    "delete " + FILES + "))"),
            new PersonalStore(
                    "phone_job.description",
                    "select count(*) " + DESCRIBED,
                    "update phone_job set description = '' where id in (select id " + DESCRIBED + ")"),
            PersonalStore.rows("idempotent_request", "account = $1 or resource_id in (" + PHONES + ")"),
            new PersonalStore(
                    "published_state",
                    "select count(*) from published_state where topic = 'USER' and key = $1 and data is not null",
                    "delete from published_state where topic = 'USER' and key = $1 and data is not null"));

    private OwnStores() {}
}
