package io.offhook.selfcare.phone;

import io.offhook.pki.device.PhoneModel;

/** Which phones can read a QR code, by the name of their model as events have it. */
public final class CameraModels {

    private CameraModels() {}

    public static boolean contains(String model) {
        return PhoneModel.hasCamera(model);
    }
}
