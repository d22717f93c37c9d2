package io.offhook.provisioning.model;

import java.util.OptionalInt;

/**
 * A product model.
 *
 * @param name as on the phone, for example {@code 8851NR}
 * @param productNumber the N of {@code loadInformation<N>}; empty where it is not publicly known
 * @param camera whether it can scan a code instead of having it typed
 * @param lines line buttons, without expansion modules
 */
public record Model(String name, OptionalInt productNumber, boolean supportsActivationCode, boolean camera, int lines) {

    /** How its devices are onboarded unless an administrator chose otherwise. */
    public OnboardingMethod defaultOnboardingMethod() {
        return supportsActivationCode ? OnboardingMethod.ACTIVATION_CODE : OnboardingMethod.AUTO_REGISTRATION;
    }
}
