package io.offhook.provisioning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.provisioning.model.BuiltInModels;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A model in REST answers.
 *
 * @param productNumber absent where it is not publicly known
 * @param load firmware that its phones are to run; absent: what they have
 * @param builtIn whether every installation knows it; nothing but its load can be altered
 */
@Schema(name = "Model")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelView(
        String model,
        @Nullable Integer productNumber,
        boolean supportsActivationCode,
        boolean camera,
        int lines,
        @Nullable String load,
        boolean builtIn,
        OnboardingMethod onboardingMethod) {

    static ModelView of(Model model, OnboardingMethod method) {
        return new ModelView(
                model.name(),
                model.productNumber().isPresent() ? model.productNumber().getAsInt() : null,
                model.supportsActivationCode(),
                model.camera(),
                model.lines(),
                model.load().orElse(null),
                BuiltInModels.find(model.name()).isPresent(),
                method);
    }
}
