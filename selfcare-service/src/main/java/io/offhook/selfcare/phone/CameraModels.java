package io.offhook.selfcare.phone;

import java.util.Set;

/** The models that have a camera and so can read a QR code. */
public final class CameraModels {

    private static final Set<String> MODELS = Set.of("8845", "8865", "8865NR");

    private CameraModels() {}

    public static boolean contains(String model) {
        return MODELS.contains(model);
    }
}
