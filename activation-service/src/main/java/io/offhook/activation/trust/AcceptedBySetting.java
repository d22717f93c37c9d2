package io.offhook.activation.trust;

import io.offhook.activation.setting.SettingsInForce;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.mic.ExpiredMicPolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** What administrators set for a model; asked on every request, so that a change holds at once. */
@ApplicationScoped
class AcceptedBySetting implements ExpiredMicPolicy {

    private final SettingsInForce settings;

    AcceptedBySetting(SettingsInForce settings) {
        this.settings = settings;
    }

    @Override
    public boolean accepts(PhoneModel model) {
        return settings.inForce().acceptsExpiredMic(model.name());
    }
}
