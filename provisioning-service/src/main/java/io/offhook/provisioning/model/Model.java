package io.offhook.provisioning.model;

import io.offhook.pki.device.PhoneModel;
import java.util.OptionalInt;

/**
 * A product model.
 *
 * @param name as on the phone, for example {@code 8851NR}
 * @param productNumber the N of {@code loadInformation<N>}; empty where it is not publicly known
 * @param lines line buttons, without expansion modules
 */
public record Model(String name, OptionalInt productNumber, boolean supportsActivationCode, int lines) {

    /** Whether it can scan a code instead of having it typed. */
    public boolean hasCamera() {
        return PhoneModel.hasCamera(name);
    }

    /** How its devices are onboarded unless an administrator chose otherwise. */
    public OnboardingMethod defaultOnboardingMethod() {
        return supportsActivationCode ? OnboardingMethod.ACTIVATION_CODE : OnboardingMethod.AUTO_REGISTRATION;
    }
}
