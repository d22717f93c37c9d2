package io.offhook.console.subject.page;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.subject.SubjectPath;
import io.offhook.pages.code.CodeDigits;
import io.offhook.pages.code.QrCode;
import io.offhook.pages.code.TimeLeft;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A code as a page shows it. A secret: {@code toString} hides it. */
record CodeView(PhoneRecord phone, List<String> groups, QrCode qr, String timeLeft, Instant expiresAt) {

    static CodeView of(PhoneRecord phone, CodeDigits digits, Instant now) {
        var code = Objects.requireNonNull(phone.code(), "a code is shown of a phone that has one");
        return new CodeView(
                phone,
                digits.exposeGroups(),
                QrCode.of(digits),
                TimeLeft.words(now, code.expiresAt()),
                code.expiresAt());
    }

    public String path() {
        return SubjectPath.phone(phone.phoneId());
    }

    @Override
    public String toString() {
        return "CodeView[" + phone.phoneId() + "]";
    }
}
