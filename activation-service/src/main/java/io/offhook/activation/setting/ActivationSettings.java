package io.offhook.activation.setting;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * All settings at a moment.
 *
 * @param models settings of models that have their own, by name
 */
public record ActivationSettings(GeneralSetting general, Map<String, ModelSetting> models) {

    public ActivationSettings {
        models = Map.copyOf(models);
    }

    /** How long a new code for this model lives, unless its request says otherwise. */
    public Duration codeLife(String model) {
        return Optional.ofNullable(models.get(model))
                .flatMap(ModelSetting::codeLife)
                .orElse(general.codeLife());
    }

    /** How long before its expiry a code is announced; zero: never. */
    public Duration expiryWarning() {
        return general.expiryWarning();
    }

    /** The domain that phones outside the premises use; empty: MRA is off. */
    public Optional<String> mraDomain() {
        return general.mraEnabled() ? general.mraDomain() : Optional.empty();
    }

    /** What the suspicion of a copied key leads to. */
    public CopiedKeyPolicy copiedKeys() {
        return general.copiedKeys();
    }

    /** What becomes of a genuine device that is on no list of expected ones. */
    public ExpectedDevicePolicy expectedDevices() {
        return general.expectedDevices();
    }

    /** Whether an expired MIC still proves a device of this model genuine. */
    public boolean acceptsExpiredMic(String model) {
        var setting = models.get(model);
        return setting != null && setting.acceptExpiredMic();
    }
}
