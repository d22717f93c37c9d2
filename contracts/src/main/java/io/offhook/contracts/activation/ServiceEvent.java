package io.offhook.contracts.activation;

/** What is not about the codes of one phone: an export, a caller that is unlocked, a device that asks for a record. */
public sealed interface ServiceEvent extends ActivationEvent
        permits AutoRegistrationRequested, CodesExported, CallerUnlocked {}
