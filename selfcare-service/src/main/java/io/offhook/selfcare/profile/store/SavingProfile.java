package io.offhook.selfcare.profile.store;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.profile.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;

/** Saves what a person chose. The audit chain has what was changed, and not to what. */
@ApplicationScoped
public class SavingProfile {

    private static final String BEFORE =
            "select language, time_zone, mails_wanted from profile where user_id = $1 for update";

    private static final String PUT = """
            insert into profile (user_id, language, time_zone, mails_wanted) values ($1, $2, $3, $4)
            on conflict (user_id) do update set language = excluded.language, time_zone = excluded.time_zone,
                mails_wanted = excluded.mails_wanted""";

    private final AuditLog audit;
    private final UnitOfWork units;

    SavingProfile(AuditLog audit, UnitOfWork units) {
        this.audit = audit;
        this.units = units;
    }

    public Uni<Void> save(String userId, Profile profile, Cause cause) {
        return units.run(() -> PlainSql.select(BEFORE, userId)
                .map(rows -> rows.stream().findFirst().map(ProfileRow::read).orElse(Profile.NONE))
                .chain(before ->
                        put(userId, profile).invoke(() -> record(userId, profile.changedFrom(before), cause))));
    }

    private static Uni<Void> put(String userId, Profile profile) {
        return PlainSql.update(
                        PUT,
                        userId,
                        profile.language().map(Language::tag).orElse(null),
                        profile.zone().map(ZoneId::getId).orElse(null),
                        profile.mailsWanted())
                .replaceWithVoid();
    }

    private void record(String userId, List<String> changed, Cause cause) {
        if (!changed.isEmpty()) {
            audit.add(List.of(AuditEntry.ofChange(Action.PROFILE_CHANGED, userId, changed, cause)));
        }
    }
}
