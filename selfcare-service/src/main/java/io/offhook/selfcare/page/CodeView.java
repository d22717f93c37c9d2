package io.offhook.selfcare.page;

import io.offhook.pages.code.QrCode;
import io.offhook.pages.code.TimeLeft;
import io.offhook.selfcare.code.LocalTimeFormat;
import io.offhook.selfcare.code.reveal.ShowingCode.Outcome.Shown;
import io.offhook.selfcare.phone.CameraModels;
import java.time.Instant;
import java.util.List;

/**
 * A code as the page shows it. A secret: {@code toString} hides it.
 *
 * @param camera whether the phone can read the QR code
 */
record CodeView(
        PhoneCard phone,
        List<String> groups,
        QrCode qr,
        String timeLeft,
        String expiry,
        Instant expiresAt,
        boolean camera) {

    static CodeView of(Shown shown, LocalTimeFormat times, Instant now) {
        return new CodeView(
                PhoneCard.of(shown.phone(), now),
                shown.digits().exposeGroups(),
                QrCode.of(shown.digits()),
                TimeLeft.words(now, shown.expiresAt()),
                times.format(shown.expiresAt()),
                shown.expiresAt(),
                CameraModels.contains(shown.phone().model()));
    }

    @Override
    public String toString() {
        return "CodeView[" + phone.id() + "]";
    }
}
