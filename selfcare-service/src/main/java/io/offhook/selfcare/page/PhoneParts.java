package io.offhook.selfcare.page;

import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.Stage;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.text.TimeLeftWords;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The page of one phone. While its code is shown, the digits stay and only what is said of them changes; then they are gone for good. */
final class PhoneParts {

    static final String PLACE = "phone";

    private PhoneParts() {}

    /** @param shown the code whose digits the page has; empty: none */
    static PageParts of(Optional<MyPhone> found, Optional<UUID> shown, Reader reader, Instant now) {
        return found.map(phone -> shown.flatMap(codeId -> live(phone, codeId, now))
                        .map(code -> ofDigits(phone, code, reader, now))
                        .orElseGet(() -> ofPhone(phone, reader, now)))
                .orElseGet(() -> PageParts.whole(PLACE, "gone", PageTemplates.html(PageTemplates.gone(), reader)));
    }

    private static Optional<PhoneCode> live(MyPhone phone, UUID codeId, Instant now) {
        return phone.code()
                .filter(code -> code.codeId().equals(codeId))
                .filter(code -> phone.stage(now) == Stage.CODE_READY);
    }

    private static PageParts ofPhone(MyPhone phone, Reader reader, Instant now) {
        return PageParts.whole(PLACE, "phone", html(PhoneCard.of(phone, reader.times(), now), reader));
    }

    private static PageParts ofDigits(MyPhone phone, PhoneCode code, Reader reader, Instant now) {
        var card = PhoneCard.of(phone, reader.times(), now);
        var left = TimeLeftWords.of(now, code.expiresAt(), reader.language());
        return new PageParts(
                PLACE,
                "digits",
                html(card, reader),
                Map.of(
                        "time-left", PageTemplates.html(PageTemplates.timeLeft(left), reader),
                        "refusal", PageTemplates.html(PageTemplates.refusal(card.refusal()), reader)));
    }

    private static String html(PhoneCard card, Reader reader) {
        return PageTemplates.html(PageTemplates.actions(card), reader);
    }
}
