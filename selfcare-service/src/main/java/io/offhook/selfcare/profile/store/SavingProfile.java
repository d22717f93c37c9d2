package io.offhook.selfcare.profile.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.profile.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Saves what a person chose. */
@ApplicationScoped
public class SavingProfile {

    private static final String PUT = """
            insert into profile (user_id, language, time_zone, mails_wanted) values ($1, $2, $3, $4)
            on conflict (user_id) do update set language = excluded.language, time_zone = excluded.time_zone,
                mails_wanted = excluded.mails_wanted""";

    private final UnitOfWork units;

    SavingProfile(UnitOfWork units) {
        this.units = units;
    }

    public Uni<Void> save(String userId, Profile profile) {
        return units.run(() -> PlainSql.update(
                        PUT,
                        userId,
                        profile.language().map(Language::tag).orElse(null),
                        profile.zone().map(ZoneId::getId).orElse(null),
                        profile.mailsWanted())
                .replaceWithVoid());
    }
}
