package io.offhook.selfcare.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Phones for tests of rules and pages. */
public final class TestPhones {

    private TestPhones() {}

    public static MyPhone phone(
            String deviceName,
            String model,
            boolean requiresCode,
            @Nullable UUID assigned,
            @Nullable PhoneCode code,
            Instant since,
            boolean codesShown) {
        return new MyPhone(
                new PhoneRecord(
                        UUID.fromString("00000000-0000-0000-0000-00000000000a"),
                        deviceName,
                        model,
                        "Reception",
                        "1001",
                        "Berlin",
                        requiresCode,
                        assigned,
                        since,
                        since),
                Optional.ofNullable(code),
                Optional.empty(),
                Optional.empty(),
                false,
                codesShown,
                CameraModels.hasCamera(model, null),
                Optional.empty());
    }
}
