package io.offhook.contracts.activation;

/** What happened around claims, which use a code without a certificate: one was refused, or an owner confirmed one. */
public sealed interface ClaimEvent extends ActivationEvent permits ClaimRefused, PairingConfirmed {}
