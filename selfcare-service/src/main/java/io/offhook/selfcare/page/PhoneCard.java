package io.offhook.selfcare.page;

import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as the page shows it.
 *
 * @param seen what the browser sends back to ask "anything new?"; changes when what the card says changes
 * @param askEvery seconds between two such questions; 0: nothing new will come
 * @param expiresAt end of the live code, if there is one
 */
record PhoneCard(
        UUID id,
        String title,
        String model,
        @Nullable String extension,
        Stage stage,
        String seen,
        int askEvery,
        @Nullable Instant expiresAt) {

    private static final int SOON = 1;
    private static final int NOW_AND_THEN = 10;
    private static final int NEVER = 0;

    static PhoneCard of(MyPhone phone, Instant at) {
        var stage = phone.stage(at);
        return new PhoneCard(
                phone.phoneId(),
                phone.title(),
                phone.model(),
                phone.directoryNumber(),
                stage,
                stage + phone.code().map(code -> "-" + code.codeId()).orElse(""),
                askEvery(stage),
                phone.code().map(PhoneCode::expiresAt).orElse(null));
    }

    private static int askEvery(Stage stage) {
        return switch (stage) {
            case PREPARING, CODE_READY, FINISHING -> SOON;
            case EXPIRED, NO_CODE -> NOW_AND_THEN;
            case READY -> NEVER;
        };
    }
}
