package io.offhook.provisioning.files.content;

import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.phone.view.PhoneView.ProfilesView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Activated phones. */
public final class TestPhones {

    private TestPhones() {}

    /** @param number tells id and MAC from those of other phones */
    public static PhoneView phone(int number, String description, LineView... lines) {
        var mac = String.format(Locale.ROOT, "2C3124C9%04X", number);
        return new PhoneView(
                new UUID(1, number),
                "SEP" + mac,
                mac,
                "8861",
                description,
                List.of(lines),
                "alice",
                "Default",
                new ProfilesView("Default", "Default", "Default"),
                true,
                false,
                PhoneStatus.ACTIVATED,
                Instant.EPOCH,
                null,
                2);
    }

    public static PhoneView withTwoLines(int number, String label) {
        return phone(
                number,
                "Reception",
                new LineView(1, "1001", null, null, "Alice Adams", label),
                new LineView(2, "1002", null, null, null, null));
    }
}
