package io.offhook.contracts.activation;

/** What happened to the identity of a device: its MAC and its certificates. Stream id: {@code identity/SEP<MAC>}. */
public sealed interface IdentityEvent extends ActivationEvent
        permits CopiedKeySuspected, DeviceLocked, DeviceUnlocked {}
