package io.offhook.contracts.activation;

/**
 * What the list of expected devices says, and which genuine devices came without being on it. Stream id: {@code expected-device/<MAC, or
 * serial number>}.
 */
public sealed interface ExpectationEvent extends ActivationEvent
        permits DeviceExpected, DeviceExpectationRemoved, UnexpectedDeviceSeen {}
