package io.offhook.activation.trust;

import io.offhook.activation.setting.store.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** What administrators set for a model; asked on every request, so that a change holds at once. */
@ApplicationScoped
class AcceptedBySetting implements AcceptExpiredMic {

    private final CurrentSettings settings;

    AcceptedBySetting(CurrentSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean of(String model) {
        return settings.inForce().acceptsExpiredMic(model);
    }
}
