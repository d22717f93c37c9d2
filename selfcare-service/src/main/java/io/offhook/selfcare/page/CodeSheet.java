package io.offhook.selfcare.page;

import io.offhook.selfcare.code.Moments;
import io.offhook.selfcare.code.QrCode;
import io.offhook.selfcare.code.TimeLeft;
import io.offhook.selfcare.code.showing.ShowingCode.Outcome.Shown;
import io.offhook.selfcare.phone.Camera;
import java.time.Instant;
import java.util.List;

/**
 * A code as the page shows it: it prints nothing of itself elsewhere.
 *
 * @param camera whether the phone can read the QR code
 */
record CodeSheet(
        PhoneCard phone,
        List<String> groups,
        QrCode qr,
        String timeLeft,
        String expiry,
        Instant expiresAt,
        boolean camera) {

    static CodeSheet of(Shown shown, Moments moments, Instant now) {
        return new CodeSheet(
                PhoneCard.of(shown.phone(), now),
                shown.digits().exposeGroups(),
                QrCode.of(shown.digits()),
                TimeLeft.words(now, shown.expiresAt()),
                moments.date(shown.expiresAt()),
                shown.expiresAt(),
                Camera.isPartOf(shown.phone().model()));
    }

    @Override
    public String toString() {
        return "CodeSheet[" + phone.id() + "]";
    }
}
