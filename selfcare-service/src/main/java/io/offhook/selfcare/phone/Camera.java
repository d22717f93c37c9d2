package io.offhook.selfcare.phone;

import java.util.Set;

/** Which phones can read a QR code. */
public final class Camera {

    private static final Set<String> MODELS = Set.of("8845", "8865", "8865NR");

    private Camera() {}

    public static boolean isPartOf(String model) {
        return MODELS.contains(model);
    }
}
