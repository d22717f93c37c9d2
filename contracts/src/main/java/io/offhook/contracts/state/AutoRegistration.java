package io.offhook.contracts.state;

import io.offhook.contracts.Event;

/**
 * The numbers and the template for devices of a model that register by themselves. Key: {@code auto-registration/<model>}.
 *
 * @param firstNumber first of the range, digits
 * @param lastNumber last of the range, with as many digits
 * @param phoneTemplate name of the phone template of such phones
 */
public record AutoRegistration(String model, String firstNumber, String lastNumber, String phoneTemplate)
        implements Event {}
