package io.offhook.contracts.state;

import io.offhook.contracts.Event;

/**
 * How devices of a model are onboarded. Key: {@code device-default/<model>}.
 *
 * @param onboardingMethod {@code ACTIVATION_CODE} or {@code AUTO_REGISTRATION}
 */
public record DeviceDefault(String model, String onboardingMethod) implements Event {}
