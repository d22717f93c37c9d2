package io.offhook.activation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.activation.setting.ModelSetting;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The settings of a model as they are sent. */
@Schema(name = "ModelActivationSetting")
record ModelSettingBody(
        @Schema(description = "ISO-8601 duration, PT1M to P365D; absent: the general setting", examples = "PT72H")
        @Nullable
        String codeLife,

        @Schema(description = "Whether an expired MIC of this model is accepted; absent: no") @Nullable
        Boolean acceptExpiredMic) {

    ModelSetting parse() {
        return new ModelSetting(RequestText.codeLife(codeLife), Boolean.TRUE.equals(acceptExpiredMic));
    }

    /** As they are shown. */
    @Schema(name = "NamedModelActivationSetting")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Named(String model, @Nullable String codeLife, boolean acceptExpiredMic) {

        static Named of(String model, ModelSetting setting) {
            return new Named(
                    model, setting.codeLife().map(Duration::toString).orElse(null), setting.acceptExpiredMic());
        }
    }
}
