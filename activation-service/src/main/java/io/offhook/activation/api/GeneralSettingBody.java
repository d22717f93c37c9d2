package io.offhook.activation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.activation.setting.GeneralSetting;
import io.offhook.rest.problem.CommonProblem;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The general settings as they are sent and shown. */
@Schema(name = "ActivationSetting")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GeneralSettingBody(
        @Schema(description = "ISO-8601 duration, PT1M to P365D", examples = "PT168H") @Nullable
        String codeLife,

        @Schema(description = "ISO-8601 duration before expiry; PT0S: no warning", examples = "PT24H") @Nullable
        String expiryWarning,

        @Nullable Boolean mraEnabled,

        @Schema(description = "Required if MRA is enabled", examples = "mra.example.com") @Nullable
        String mraDomain,

        @Schema(
                description = "What the suspicion of a copied key leads to",
                enumeration = {"ALARM", "LOCK"})
        @Nullable
        String copiedKeys,

        @Schema(description = "Whether self care shows people the codes of their phones; absent: it does") @Nullable
        Boolean showPhonesReadyToActivate,

        @Schema(
                description = "What becomes of a genuine device that is on no list of expected ones; absent: OFF",
                enumeration = {"OFF", "ALARM", "REFUSE"})
        @Nullable
        String expectedDevices) {

    static GeneralSettingBody of(GeneralSetting setting) {
        return new GeneralSettingBody(
                setting.codeLife().toString(),
                setting.expiryWarning().toString(),
                setting.mraEnabled(),
                setting.mraDomain().orElse(null),
                setting.copiedKeys().name(),
                setting.showPhonesReadyToActivate(),
                setting.expectedDevices().name());
    }

    /** @param defaults for absent fields */
    GeneralSetting parse(GeneralSetting defaults) {
        Duration life = RequestText.codeLife(codeLife).orElse(defaults.codeLife());
        Duration warning = RequestText.expiryWarning(expiryWarning).orElse(defaults.expiryWarning());
        var domain = RequestText.mraDomain(mraDomain);
        boolean enabled = mraEnabled == null ? defaults.mraEnabled() : mraEnabled;
        if (enabled && domain.isEmpty()) {
            throw CommonProblem.invalid("mraDomain", "With MRA enabled phones need a domain: give mraDomain.");
        }
        var policy = RequestText.copiedKeys(copiedKeys).orElse(defaults.copiedKeys());
        boolean shown =
                showPhonesReadyToActivate == null ? defaults.showPhonesReadyToActivate() : showPhonesReadyToActivate;
        var expected = RequestText.expectedDevices(expectedDevices).orElse(defaults.expectedDevices());
        return new GeneralSetting(life, warning, enabled, domain, policy, shown, expected);
    }
}
