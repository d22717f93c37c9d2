package io.offhook.activation.code.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.api.RequestText;
import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.store.CodeView;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.JsonErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about one code, which may be absent, and the answer with the digits. */
final class CodeBodies {

    private CodeBodies() {}

    /** @param codeLife ISO-8601 duration; absent: as the settings say */
    @Schema(name = "Reissue")
    record Reissue(@Nullable String codeLife) {

        static final Reissue NONE = new Reissue(null);

        @JsonCreator
        Reissue {}

        Optional<Duration> life() {
            return RequestText.codeLife(codeLife);
        }
    }

    /** @param purpose ADMINISTRATION (the default of administrators), SELF_CARE (for the acting user) or WELCOME_MAIL */
    @Schema(name = "RevealRequest")
    record Reveal(@Nullable String purpose) {

        static final Reveal NONE = new Reveal(null);

        @JsonCreator
        Reveal {}
    }

    /** @param grouped the digits in groups of four, for people */
    record RevealedCode(UUID codeId, String code, String grouped, Instant expiresAt) {

        static RevealedCode of(CodeView code, CodeDigits digits) {
            return new RevealedCode(code.codeId(), digits.expose(), digits.exposeGrouped(), code.expiresAt());
        }

        @Override
        public String toString() {
            return "RevealedCode[" + codeId + "]";
        }
    }

    /** Reads a body of any media type; an absent or blank one is {@code none}. */
    static <T> T read(ObjectMapper json, @Nullable String body, Class<T> type, T none) {
        if (body == null || body.isBlank()) {
            return none;
        }
        try {
            @Nullable T read = json.readValue(body, type);
            if (read == null) {
                throw CommonProblem.invalid("The body must be a JSON object.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw CommonProblem.invalid(JsonErrors.sentence(e));
        }
    }
}
