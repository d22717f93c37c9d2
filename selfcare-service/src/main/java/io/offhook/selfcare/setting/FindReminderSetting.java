package io.offhook.selfcare.setting;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds when administrators want people to be reminded of codes. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class FindReminderSetting {

    private static final String FIND = "select reminders from portal_setting where reminders is not null";

    /** Empty: as configured. */
    public Uni<Optional<List<Duration>>> find() {
        return PlainSql.select(FIND)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> Arrays.stream((String[]) row[0])
                                .map(Duration::parse)
                                .toList()));
    }
}
