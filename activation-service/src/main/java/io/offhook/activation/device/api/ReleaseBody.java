package io.offhook.activation.device.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.offhook.rest.problem.CommonProblem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param genuine SHA-256 of the certificate that is genuine; absent: none is a copy */
@Schema(name = "ReleaseDevice")
record ReleaseBody(
        @Schema(description = "SHA-256 of the genuine certificate, 64 lower-case hexadecimal digits") @Nullable
        String genuine) {

    static final ReleaseBody NONE = new ReleaseBody(null);

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    ReleaseBody {}

    Optional<String> parse() {
        if (genuine != null && !FINGERPRINT.matcher(genuine).matches()) {
            throw CommonProblem.invalid("genuine", "genuine is a SHA-256: 64 lower-case hexadecimal digits.");
        }
        return Optional.ofNullable(genuine);
    }
}
