package io.offhook.provisioning.phone.store;

import io.offhook.provisioning.value.DeviceName;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes random device names for phones whose device is not known. */
@ApplicationScoped
public class DummyNames {

    private static final int MAC_BYTES = 6;

    private final SecureRandom random;

    DummyNames(SecureRandom random) {
        this.random = random;
    }

    public DeviceName next() {
        var bytes = new byte[MAC_BYTES];
        random.nextBytes(bytes);
        return DeviceName.dummy(HexFormat.of().withUpperCase().formatHex(bytes));
    }
}
