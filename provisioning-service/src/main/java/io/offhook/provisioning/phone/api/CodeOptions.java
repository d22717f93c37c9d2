package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.value.CodeLife;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Options of a new activation code. */
record CodeOptions(
        @Schema(description = "ISO-8601 duration; absent: as the settings of activation say", examples = "PT72H")
        @Nullable
        String codeLife,

        @Schema(description = "Whether the phone may be outside the premises; absent: as it was") @Nullable
        Boolean mraAllowed) {

    static final CodeOptions DEFAULTS = new CodeOptions(null, null);

    /** @throws MalformedValue if a value breaks the rules of its field */
    RequireActivationCode parse() {
        return new RequireActivationCode(CodeLife.parse(codeLife), Optional.ofNullable(mraAllowed));
    }
}
