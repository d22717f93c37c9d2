package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.erasure.PersonalStore;
import io.offhook.provisioning.erasure.PersonTerms;
import java.util.List;

/** Where this service keeps data of persons. */
final class OwnStores {

    private static final String PHONES = "select id from phone_view where coalesce(owner_id, '') = $1";

    /** Of the person, or about a phone of theirs. */
    static final String REPEATABLE = "(account = $1 or resource_id in (" + PHONES + "))";

    /** Terms are known while the erasure runs. */
    private static final String TERMS_OF_ERASURE =
            "select term from erasure e cross join unnest(e.terms) as term where e.user_id = $1";

    private static final String NAME_AND_MAIL =
            "select term from person cross join unnest(array[name, mail]) as term where user_id = $1";

    /** The id is known always: it stands between characters that no id has. */
    private static final String ID_IN_A_ROW = """
            cells || ' ' || reason ~ ('(^|[^A-Za-z0-9._@+-])' || regexp_replace($1::text, '([.+])', '\\\\\\1', 'g')
                || '($|[^A-Za-z0-9._@+-])')""";

    static final String NAMED_IN_A_ROW = namedInARow(TERMS_OF_ERASURE);

    /** While there is no erasure. */
    static final String NAMED_IN_AN_EXPORTED_ROW = "(" + namedInARow(NAME_AND_MAIL) + ")";

    /** Nobody reads the file of a job that has ended. One of a job that has not may name the person: somebody looks. */
    private static final String FILES = """
            from phone_job_file f where f.job_id in (
                select j.id from phone_job j, erasure e
                where e.user_id = $1 and j.submitted_at <= e.erased_at
                    and (j.ended_at is not null""";

    /** Jobs may be called after a file, and files after people, with any signs between the words. */
    private static final String DESCRIBED = "from phone_job where " + hasTerm("description", TERMS_OF_ERASURE);

    static final List<PersonalStore> ALL = List.of(
            PersonalStore.rows("person", "user_id = $1"),
            PersonalStore.rows("line_text", "phone_id in (" + PHONES + ")"),
            textElsewhere("display"),
            textElsewhere("label"),
            PersonalStore.rows("phone_job_failed_row", NAMED_IN_A_ROW),
            new PersonalStore(
                    "phone_job_file",
                    "select count(distinct f.job_id) " + FILES + " or e.jobs is null or j.id = any(e.jobs)))",
                    "delete " + FILES + "))"),
            new PersonalStore(
                    "phone_job.description",
                    "select count(*) " + DESCRIBED,
                    "update phone_job set description = '' where id in (select id " + DESCRIBED + ")"),
            PersonalStore.rows("idempotent_request", REPEATABLE),
            new PersonalStore(
                    "published_state",
                    "select count(*) from published_state where topic = 'USER' and key = $1 and data is not null",
                    "delete from published_state where topic = 'USER' and key = $1 and data is not null"));

    private OwnStores() {}

    /** Phones that changed hands may show the name of who had them. A namesake keeps theirs. */
    private static PersonalStore textElsewhere(String column) {
        var isName = """
            lower(t.%1$s) = (select lower(name) from erasure where user_id = $1)
                and not exists (
                    select 1 from phone_view v join person p on p.user_id = v.owner_id
                    where v.id = t.phone_id and lower(p.name) = lower(t.%1$s))""".formatted(column);
        return new PersonalStore(
                "line_text." + column,
                "select count(*) from line_text t where " + isName,
                "update line_text t set " + column + " = null where " + isName);
    }

    private static String namedInARow(String terms) {
        return hasTerm("cells || ' ' || reason", terms) + " or " + ID_IN_A_ROW;
    }

    /**
     * Whether a text has one of the terms as whole words, as {@link PersonTerms} has it. Words are taken out of the terms once, and out of
     * a text once: there may be many rows.
     *
     * @param terms selects them, each as {@code term}
     */
    private static String hasTerm(String text, String terms) {
        return """
            exists (
                select 1 from (select %s offset 0) as row (said)
                    cross join unnest(array(
                        select %s from (%s) as terms)) as words
                where words <> ' ' and strpos(said, words) > 0)""".formatted(spaced(text), spaced("term"), terms);
    }

    /** Its words, with one space before and after each. */
    private static String spaced(String text) {
        return "regexp_replace(lower(' ' || " + text + " || ' '), '[[:space:][:punct:]]+', ' ', 'g')";
    }
}
