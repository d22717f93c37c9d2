package io.offhook.provisioning.model;

import io.offhook.contracts.state.PhoneModel;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A product model.
 *
 * @param name as on the phone, for example {@code 8851NR}
 * @param productNumber the N of {@code loadInformation<N>}; empty where it is not publicly known
 * @param camera whether it can scan a code instead of having it typed
 * @param lines line buttons, without expansion modules
 * @param load firmware that its phones are to run; empty: what they have
 */
public record Model(
        String name,
        OptionalInt productNumber,
        boolean supportsActivationCode,
        boolean camera,
        int lines,
        Optional<String> load) {

    public static Model of(PhoneModel it) {
        var number = it.productNumber();
        return new Model(
                it.name(),
                number == null ? OptionalInt.empty() : OptionalInt.of(number),
                it.supportsActivationCode(),
                it.camera(),
                it.lines(),
                Optional.ofNullable(it.load()));
    }

    /** As it is published. */
    public PhoneModel toState() {
        return new PhoneModel(
                name,
                productNumber.isPresent() ? productNumber.getAsInt() : null,
                supportsActivationCode,
                camera,
                lines,
                load.orElse(null));
    }

    /** Whether a model that is built in may be altered to this: the load alone may differ. */
    public boolean allows(PhoneModel altered) {
        return new Model(name, productNumber, supportsActivationCode, camera, lines, Optional.empty())
                .equals(new Model(
                        altered.name(),
                        of(altered).productNumber(),
                        altered.supportsActivationCode(),
                        altered.camera(),
                        altered.lines(),
                        Optional.empty()));
    }

    /** How its devices are onboarded unless an administrator chose otherwise. */
    public OnboardingMethod defaultOnboardingMethod() {
        return supportsActivationCode ? OnboardingMethod.ACTIVATION_CODE : OnboardingMethod.AUTO_REGISTRATION;
    }
}
