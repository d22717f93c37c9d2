package io.offhook.selfcare.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as its owner sees it.
 *
 * @param directoryNumber the extension of the first line
 * @param requiresCode whether the phone waits for a redemption, by the latest event of the phone topic
 * @param assignedCodeId the code with whose redemption the device got its MAC
 * @param code the latest code, by the activation topic
 * @param codesShown whether people may see codes; else administrators hand them out
 */
public record MyPhone(
        UUID phoneId,
        String deviceName,
        String model,
        String description,
        @Nullable String directoryNumber,
        boolean requiresCode,
        @Nullable UUID assignedCodeId,
        Optional<PhoneCode> code,
        boolean codesShown) {

    private static final String REAL_DEVICE = "SEP";

    public Stage stage(Instant at) {
        if (code.isPresent() && code.get().isLive(at) && !isUsed(code.get())) {
            return codesShown ? Stage.CODE_READY : Stage.ASK_ADMINISTRATOR;
        }
        if (!requiresCode) {
            return deviceName.startsWith(REAL_DEVICE) ? Stage.READY : Stage.NO_CODE;
        }
        return code.map(this::stageWithoutLiveCode).orElse(Stage.PREPARING);
    }

    /** The latest code, if its owner may see codes. */
    public Optional<PhoneCode> shownCode() {
        return codesShown ? code : Optional.empty();
    }

    private Stage stageWithoutLiveCode(PhoneCode last) {
        return switch (last.status()) {
            case REDEEMED -> isUsed(last) ? Stage.PREPARING : Stage.FINISHING;
            case LIVE -> isUsed(last) ? Stage.PREPARING : Stage.EXPIRED;
            case EXPIRED -> Stage.EXPIRED;
            case RELEASED -> Stage.NO_CODE;
        };
    }

    /** The phone topic may report the redemption before the activation topic does. */
    private boolean isUsed(PhoneCode some) {
        return some.codeId().equals(assignedCodeId);
    }

    /** The description, or the model where there is none. */
    public String title() {
        return description.isBlank() ? "Phone " + model : description;
    }
}
