package io.offhook.provisioning.api;

import io.offhook.contracts.state.PhoneModel;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model to add, or what it is to be like. */
@Schema(name = "ModelBody")
record ModelBody(
        @Schema(description = "The N of loadInformation<N>; absent: not known", examples = "36224") @Nullable
        Integer productNumber,

        @Schema(description = "Whether its firmware can redeem codes") @NotNull
        Boolean supportsActivationCode,

        @Schema(description = "Whether it can scan a code; absent: no") @Nullable
        Boolean camera,

        @Schema(description = "Line buttons, 1 to 34") @NotNull
        Integer lines,

        @Schema(description = "Firmware that its phones are to run; absent: what they have") @Nullable
        String load) {

    PhoneModel toState(String name) {
        return new PhoneModel(name, productNumber, supportsActivationCode, Boolean.TRUE.equals(camera), lines, load);
    }
}
