package io.offhook.activation.trust;

import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.mic.ExpiredMicPolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the settings of the model on every request, so that a change holds at once. */
@ApplicationScoped
class ExpiredMicSetting implements ExpiredMicPolicy {

    private final CurrentSettings settings;

    ExpiredMicSetting(CurrentSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean accepts(PhoneModel model) {
        return settings.current().acceptsExpiredMic(model.name());
    }
}
