package io.offhook.selfcare.setting;

import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.ReminderSetting;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Keeps whether people see the codes of their phones, and when they are reminded of them. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class PortalSettingProjection {

    private static final String PUT = "update portal_setting set codes_shown = $1";
    private static final String REMIND = "update portal_setting set reminders = $1::text[]";
    private static final String AS_CONFIGURED = "update portal_setting set reminders = null";
    private static final String REMINDERS = "reminders";

    public Uni<Void> put(ActivationSetting setting) {
        return PlainSql.update(PUT, !Boolean.FALSE.equals(setting.showPhonesReadyToActivate()))
                .replaceWithVoid();
    }

    public Uni<Void> put(ReminderSetting setting) {
        return PlainSql.update(REMIND, (Object)
                        setting.before().stream().map(Duration::toString).toArray(String[]::new))
                .replaceWithVoid();
    }

    /** @param key of any setting */
    public Uni<Void> erase(String key) {
        return key.equals(REMINDERS)
                ? PlainSql.update(AS_CONFIGURED).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
