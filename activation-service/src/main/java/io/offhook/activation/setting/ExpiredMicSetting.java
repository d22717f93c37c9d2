package io.offhook.activation.setting;

import io.offhook.activation.trust.AcceptExpiredMic;
import jakarta.enterprise.context.ApplicationScoped;

/** The administrators' word on certificates whose time is over. */
@ApplicationScoped
class ExpiredMicSetting implements AcceptExpiredMic {

    private final SettingsInForce settings;

    ExpiredMicSetting(SettingsInForce settings) {
        this.settings = settings;
    }

    @Override
    public boolean of(String model) {
        return settings.inForce().acceptsExpiredMic(model);
    }
}
