package io.offhook.activation.setting;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * All settings at one moment.
 *
 * @param models what differs for a model, by its name
 */
public record ActivationSettings(GeneralSetting general, Map<String, ModelSetting> models) {

    public ActivationSettings {
        models = Map.copyOf(models);
    }

    /** How long a new code for this model is accepted, unless its request says otherwise. */
    public Duration codeLife(String model) {
        return Optional.ofNullable(models.get(model))
                .flatMap(ModelSetting::codeLife)
                .orElse(general.codeLife());
    }

    /** How long before its end a code is announced to expire; zero: never. */
    public Duration expiryWarning() {
        return general.expiryWarning();
    }

    /** The domain for phones outside the premises; empty: none is let in. */
    public Optional<String> mraDomain() {
        return general.mraEnabled() ? general.mraDomain() : Optional.empty();
    }

    /** Whether a certificate whose validity is over still proves a device of this model genuine. */
    public boolean acceptsExpiredMic(String model) {
        var setting = models.get(model);
        return setting != null && setting.acceptExpiredMic();
    }
}
