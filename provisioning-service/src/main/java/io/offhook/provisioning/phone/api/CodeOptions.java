package io.offhook.provisioning.phone.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.JsonErrors;
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

    private static final CodeOptions DEFAULTS = new CodeOptions(null, null);

    /** @param body absent or blank: no options */
    static CodeOptions read(ObjectMapper json, @Nullable String body) {
        if (body == null || body.isBlank()) {
            return DEFAULTS;
        }
        try {
            return Optional.ofNullable(json.readValue(body, CodeOptions.class))
                    .orElseThrow(() -> CommonProblem.invalid("The body must be an object."));
        } catch (JsonProcessingException e) {
            throw CommonProblem.invalid(JsonErrors.sentence(e));
        }
    }

    /** @throws MalformedValue if a value breaks the rules of its field */
    RequireActivationCode parse() {
        return new RequireActivationCode(CodeLife.parse(codeLife), Optional.ofNullable(mraAllowed));
    }
}
