package io.offhook.console.editing.page.selection;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.pages.code.CodeDigits;
import io.offhook.pages.code.QrCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label with the code of a phone. A secret: {@code toString} hides it.
 *
 * @param ownerName absent: there is no owner, or the name is not known
 */
record LabelView(PhoneRecord phone, @Nullable String ownerName, String code, QrCode qr) {

    static LabelView of(PhoneRecord phone, @Nullable String ownerName, CodeDigits digits) {
        return new LabelView(phone, ownerName, digits.exposeGrouped(), QrCode.of(digits));
    }

    @Override
    public String toString() {
        return "LabelView[" + phone.phoneId() + "]";
    }

    /** @param without device names of those that have no code to show, each with the reason */
    record Sheet(List<LabelView> labels, List<String> without) {}
}
