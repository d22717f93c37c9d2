package io.offhook.activation.code.export;

import io.offhook.activation.code.CodeDigits;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live code as an export shows it. A secret: {@code toString} hides it.
 *
 * @param description empty if the phone has none
 * @param devicePool empty if it is not known
 */
public record ExportedCode(
        UUID codeId,
        UUID phoneId,
        CodeDigits digits,
        Instant expiresAt,
        String deviceName,
        String description,
        String model,
        @Nullable String ownerId,
        String devicePool) {

    @Override
    public String toString() {
        return "ExportedCode[" + codeId + "]";
    }
}
