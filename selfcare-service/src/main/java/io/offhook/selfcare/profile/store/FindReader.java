package io.offhook.selfcare.profile.store;

import io.offhook.eventing.sql.PooledReads;
import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.profile.Profile;
import io.offhook.selfcare.profile.Reader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Finds who reads a page. */
@ApplicationScoped
public class FindReader {

    private static final String FIND = """
            select u.name, u.language, p.language, p.time_zone, coalesce(p.mails_wanted, true)
            from (select $1::text as user_id) who
            left join portal_user u on u.user_id = who.user_id
            left join profile p on p.user_id = who.user_id""";

    private final PooledReads reads;
    private final Language language;
    private final ZoneId zone;

    FindReader(PooledReads reads, ProfileDefaults defaults) {
        this.reads = reads;
        this.language = Language.of(defaults.language())
                .orElseThrow(() -> new IllegalArgumentException("offhook.self-care.language is none of "
                        + Language.all().stream().map(Language::tag).toList()));
        this.zone = defaults.timeZone();
    }

    /** @param acceptLanguage what the browser says, if there is one */
    public Uni<Reader> of(String userId, @Nullable String acceptLanguage) {
        return reads.select(FIND, userId).map(rows -> reader(userId, rows.getFirst(), acceptLanguage));
    }

    /** What the person chose. */
    public Uni<Profile> profile(String userId) {
        return reads.select(FIND, userId).map(rows -> profile(rows.getFirst()));
    }

    /** The reader of a page that anybody may see. */
    public Reader stranger(@Nullable String acceptLanguage) {
        return new Reader("", "", Language.preferred(acceptLanguage).orElse(language), zone);
    }

    /**
     * The reader of a mail, for queries that read more than the person.
     *
     * @param said the language on the user topic
     * @param chosen the language that the person chose
     * @param zone the time zone that the person chose
     */
    public Reader ofMail(
            String userId, String name, @Nullable String said, @Nullable String chosen, @Nullable String zone) {
        return reader(userId, new Object[] {name, said, chosen, zone, true}, null);
    }

    private Reader reader(String userId, Object[] row, @Nullable String acceptLanguage) {
        var name = (String) row[0];
        var profile = profile(row);
        return new Reader(
                userId,
                name == null || name.isBlank() ? userId : name,
                profile.language()
                        .or(() -> Language.preferred(acceptLanguage))
                        .or(() -> Language.of((String) row[1]))
                        .orElse(language),
                profile.zone().orElse(zone));
    }

    private static Profile profile(Object[] row) {
        return ProfileRow.read(row[2], row[3], row[4]);
    }
}
