package io.offhook.provisioning.reminder.store;

import io.offhook.contracts.state.ReminderSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.eventing.store.PublishedState.Published;
import io.offhook.provisioning.reminder.ReminderTimes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Changes when people are reminded, and publishes it. What is not set is as self care is configured. */
@ApplicationScoped
public class ChangingReminders {

    private static final String KEY = "reminders";

    private final UnitOfWork units;
    private final PublishedState published;

    ChangingReminders(UnitOfWork units, PublishedState published) {
        this.units = units;
        this.published = published;
    }

    /** Empty: as self care is configured. */
    public Uni<Optional<ReminderTimes>> current() {
        return units.run(() -> published
                .find(Topic.SETTING, List.of(KEY))
                .map(found -> Optional.<Published<?>>ofNullable(found.get(KEY))
                        .map(it -> new ReminderTimes(((ReminderSetting) it.state()).before()))));
    }

    /** @param times empty: as self care is configured */
    public Uni<Void> change(Optional<ReminderTimes> times, Cause cause) {
        return units.run(() -> times.map(
                        it -> published.put(Topic.SETTING, KEY, new ReminderSetting(it.before()), cause))
                .orElseGet(() -> published.erase(Topic.SETTING, KEY, cause)));
    }
}
