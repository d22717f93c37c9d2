package io.offhook.provisioning.files.registrar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.value.MalformedValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hands the users to a registrar, page by page, and then what changed since. On record. */
@ApplicationScoped
public class ReadingRegistrarUsers {

    /** What an open transaction may still change is left for the next time: nothing is passed over. */
    private static final String CHANGED = "select " + RegistrarUser.COLUMNS + """
             from registrar_user u
            where (u.changed_by, u.username) > ($1::text::xid8, $2)
                and u.changed_by < pg_snapshot_xmin(pg_current_snapshot())
            order by u.changed_by, u.username limit $3""";

    private static final Pattern POSITION = Pattern.compile("([0-9]{1,18})-(SEP[0-9A-F]{12}-[0-9]{1,2})");

    private final UnitOfWork units;
    private final DigestSecrets secrets;
    private final AuditLog audit;

    ReadingRegistrarUsers(UnitOfWork units, DigestSecrets secrets, AuditLog audit) {
        this.units = units;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * What a registrar checks a password with.
     *
     * @param ha1 absent for a user that was removed
     */
    @Schema(name = "RegistrarUser")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record User(
            String username,
            String directoryNumber,
            String deviceName,
            boolean removed,
            @Nullable String ha1) {

        /** Not for logs. */
        @Override
        public String toString() {
            return "User[" + username + "]";
        }
    }

    /** @param next where the next page begins, or what changes from now on */
    @Schema(name = "RegistrarUsers")
    public record Users(String realm, List<User> users, String next) {}

    /**
     * Returns empty where phones have no passwords.
     *
     * @param after where the page before ended; empty for the beginning
     */
    public Uni<Optional<Users>> after(String after, int size, Cause cause) {
        var position = POSITION.matcher(after);
        if (!after.isEmpty() && !position.matches()) {
            throw new MalformedValue("after", "after is the next of the page before.");
        }
        if (secrets.mark().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var transaction = after.isEmpty() ? "0" : position.group(1);
        var username = after.isEmpty() ? "" : position.group(2);
        return units.run(() -> PlainSql.select(CHANGED, transaction, username, size)
                .map(rows -> rows.stream().map(RegistrarUser::of).toList())
                .invoke(found -> record(found.size(), cause))
                .map(found -> Optional.of(page(found, after))));
    }

    private void record(int count, Cause cause) {
        if (count > 0) {
            audit.add(List.of(AuditEntry.of(Action.REGISTRAR_USERS_READ, count, cause)));
        }
    }

    private Users page(List<RegistrarUser> found, String after) {
        var next = found.isEmpty()
                ? after
                : found.getLast().changedBy() + "-" + found.getLast().username();
        return new Users(secrets.realm(), found.stream().map(this::user).toList(), next);
    }

    private User user(RegistrarUser it) {
        return new User(
                it.username(),
                it.directoryNumber(),
                it.deviceName(),
                it.removed(),
                it.removed() ? null : secrets.ha1(it).orElse(null));
    }
}
