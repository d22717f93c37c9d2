package io.offhook.activation.trust;

import io.offhook.activation.setting.store.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the settings of the model on every request, so that a change holds at once. */
@ApplicationScoped
class AcceptedBySetting implements AcceptExpiredMic {

    private final CurrentSettings settings;

    AcceptedBySetting(CurrentSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean of(String model) {
        return settings.current().acceptsExpiredMic(model);
    }
}
