package io.offhook.selfcare.page;

import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as the page shows it.
 *
 * @param version changes when the content of the card changes; the browser sends it back when it polls
 * @param pollSeconds seconds between two polls; 0: no more change is expected
 */
record PhoneCard(
        UUID id, String title, String model, @Nullable String extension, Stage stage, String version, int pollSeconds) {

    private static final int FAST = 1;
    private static final int SLOW = 10;
    private static final int NEVER = 0;

    static PhoneCard of(MyPhone phone, Instant at) {
        var stage = phone.stage(at);
        return new PhoneCard(
                phone.phoneId(),
                phone.title(),
                phone.model(),
                phone.directoryNumber(),
                stage,
                stage + phone.shownCode().map(code -> "-" + code.codeId()).orElse(""),
                pollSeconds(stage));
    }

    private static int pollSeconds(Stage stage) {
        return switch (stage) {
            case PREPARING, CODE_READY, ASK_ADMINISTRATOR, FINISHING -> FAST;
            case EXPIRED, NO_CODE -> SLOW;
            case READY -> NEVER;
        };
    }
}
