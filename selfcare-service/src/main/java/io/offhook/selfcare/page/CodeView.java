package io.offhook.selfcare.page;

import io.offhook.pages.code.QrCode;
import io.offhook.selfcare.code.reveal.ShowingCode.Outcome.Shown;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.text.TimeLeftWords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A code as the page shows it. A secret: {@code toString} hides it.
 *
 * @param camera whether the phone can read the QR code
 */
record CodeView(
        PhoneCard phone,
        UUID codeId,
        List<String> groups,
        QrCode qr,
        String timeLeft,
        String expiry,
        Instant expiresAt,
        boolean camera) {

    static CodeView of(Shown shown, Reader reader, Instant now) {
        return new CodeView(
                PhoneCard.of(shown.phone(), reader.times(), now),
                shown.codeId(),
                shown.digits().exposeGroups(),
                QrCode.of(shown.digits()),
                TimeLeftWords.of(now, shown.expiresAt(), reader.language()),
                reader.times().dayAndTime(shown.expiresAt()),
                shown.expiresAt(),
                shown.phone().camera());
    }

    @Override
    public String toString() {
        return "CodeView[" + phone.id() + "]";
    }
}
