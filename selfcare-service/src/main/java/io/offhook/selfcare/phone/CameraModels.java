package io.offhook.selfcare.phone;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The models that have a camera and so can read a QR code. */
public final class CameraModels {

    private static final Set<String> MODELS = Set.of("8845", "8865", "8865NR");

    private CameraModels() {}

    /** @param described what administrators said of the model; absent: nothing */
    public static boolean hasCamera(String model, @Nullable Boolean described) {
        return described == null ? MODELS.contains(model) : described;
    }
}
