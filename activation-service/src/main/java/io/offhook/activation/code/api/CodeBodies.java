package io.offhook.activation.code.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.offhook.activation.api.RequestText;
import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.store.CodeView;
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
}
