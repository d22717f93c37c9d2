package io.offhook.console.phone.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.offhook.console.phone.CodeState;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.pki.device.SerialNumber;
import io.offhook.pki.mic.MicName;
import io.offhook.pki.x509.Certificates;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a code ended.
 *
 * @param fingerprint of the certificate that redeemed it
 * @param serialNumber that this certificate names, as the label of the device has it
 */
@JsonNaming(SnakeCaseStrategy.class)
record EndedColumns(
        UUID codeId,
        CodeState state,
        Instant at,
        @Nullable String fingerprint,
        @Nullable String serialNumber) {

    static EndedColumns of(UUID codeId, CodeState state, Instant at) {
        return new EndedColumns(codeId, state, at, null, null);
    }

    static EndedColumns of(CodeRedeemed redeemed, Instant at) {
        return new EndedColumns(
                redeemed.codeId(),
                CodeState.REDEEMED,
                at,
                redeemed.certificateFingerprint(),
                serialNumber(redeemed.certificate()));
    }

    private static @Nullable String serialNumber(String certificate) {
        try {
            return MicName.parse(Certificates.stored(certificate).getSubjectX500Principal())
                    .flatMap(MicName::serialNumber)
                    .map(SerialNumber::text)
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null; // no certificate that this version reads
        }
    }
}
