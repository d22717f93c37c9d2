package io.offhook.provisioning.phone.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.provisioning.http.Problems;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a new code should be like, where somebody cares. */
record CodeOptions(
        @Schema(description = "ISO-8601 duration; absent: as the settings of activation say", examples = "PT72H")
        @Nullable
        String codeLife,

        @Schema(description = "Whether the phone may be outside the premises; absent: as it was") @Nullable
        Boolean mraAllowed) {

    /** @param body absent or blank: no wish */
    static CodeOptions read(ObjectMapper json, @Nullable String body) {
        if (body == null || body.isBlank()) {
            return new CodeOptions(null, null);
        }
        try {
            return Optional.ofNullable(json.readValue(body, CodeOptions.class)).orElseGet(() -> new CodeOptions(null, null));
        } catch (JsonProcessingException mistake) {
            throw Problems.of(mistake);
        }
    }

    RequireActivationCode parsed() {
        return new RequireActivationCode(CodeLife.parse(codeLife), Optional.ofNullable(mraAllowed));
    }
}
