package io.offhook.selfcare.setting;

import io.offhook.contracts.state.ActivationSetting;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps whether people see the codes of their phones. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class PortalSettingProjection {

    private static final String PUT = "update portal_setting set codes_shown = $1";

    public Uni<Void> put(ActivationSetting setting) {
        return PlainSql.update(PUT, !Boolean.FALSE.equals(setting.showPhonesReadyToActivate()))
                .replaceWithVoid();
    }
}
