package io.offhook.selfcare.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a phone.
 *
 * @param directoryNumber the extension of its first line
 * @param requiresCode the phone topic's last word: it waits for a redemption
 * @param assignedCodeId the code whose redemption told which device this phone is
 * @param code the activation topic's last word on its codes
 */
public record MyPhone(
        UUID phoneId,
        String deviceName,
        String model,
        String description,
        @Nullable String directoryNumber,
        boolean requiresCode,
        @Nullable UUID assignedCodeId,
        Optional<PhoneCode> code) {

    private static final String REAL_DEVICE = "SEP";

    public Stage stage(Instant at) {
        if (code.isPresent() && code.get().isLive(at) && !isUsed(code.get())) {
            return Stage.CODE_READY;
        }
        if (!requiresCode) {
            return deviceName.startsWith(REAL_DEVICE) ? Stage.READY : Stage.NO_CODE;
        }
        return code.map(this::stageWithoutLiveCode).orElse(Stage.PREPARING);
    }

    private Stage stageWithoutLiveCode(PhoneCode last) {
        return switch (last.status()) {
            case REDEEMED -> isUsed(last) ? Stage.PREPARING : Stage.FINISHING;
            case LIVE -> isUsed(last) ? Stage.PREPARING : Stage.EXPIRED;
            case EXPIRED -> Stage.EXPIRED;
            case RELEASED, REFUSED -> Stage.NO_CODE;
        };
    }

    /** The phone topic may know of the redemption before the activation topic told it. */
    private boolean isUsed(PhoneCode some) {
        return assignedCodeId != null && assignedCodeId.equals(some.codeId());
    }

    /** What people call it. */
    public String title() {
        return description.isBlank() ? "Phone " + model : description;
    }
}
