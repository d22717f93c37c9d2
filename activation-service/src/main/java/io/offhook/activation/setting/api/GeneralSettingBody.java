package io.offhook.activation.setting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.activation.api.ActivationProblem;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The settings for all, as they are typed and shown. */
@Schema(name = "ActivationSetting")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GeneralSettingBody(
        @Schema(description = "ISO-8601 duration, PT1M to P365D", examples = "PT168H") @Nullable
        String codeLife,

        @Schema(description = "ISO-8601 duration before the end of a code; PT0S: no warning", examples = "PT24H")
        @Nullable
        String expiryWarning,

        @Nullable Boolean mraEnabled,

        @Schema(description = "Needed where MRA is enabled", examples = "mra.example.com") @Nullable
        String mraDomain) {

    static GeneralSettingBody of(GeneralSetting setting) {
        return new GeneralSettingBody(
                setting.codeLife().toString(),
                setting.expiryWarning().toString(),
                setting.mraEnabled(),
                setting.mraDomain().orElse(null));
    }

    /** @param usual for what is absent */
    GeneralSetting parsed(GeneralSetting usual) {
        Duration life = RequestText.codeLife(codeLife).orElse(usual.codeLife());
        Duration warning = RequestText.expiryWarning(expiryWarning).orElse(usual.expiryWarning());
        var domain = RequestText.domain(mraDomain);
        boolean enabled = mraEnabled == null ? usual.mraEnabled() : mraEnabled;
        if (enabled && domain.isEmpty()) {
            throw ActivationProblem.invalid("With MRA enabled phones need a domain: give mraDomain.");
        }
        return new GeneralSetting(life, warning, enabled, domain);
    }
}
