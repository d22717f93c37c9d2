package io.offhook.contracts.activation;

import io.offhook.contracts.Event;

/** What happened to the codes of a phone, to an attempt to redeem one, to the identity of a device, or to the list of expected ones. */
public sealed interface ActivationEvent extends Event
        permits CodeIssued,
                CodeViewed,
                CodeReleased,
                CodeExpiresSoon,
                CodeExpired,
                CodeUse,
                RedemptionRefused,
                CloneSuspected,
                ClaimEvent,
                ServiceEvent,
                IdentityEvent,
                ExpectationEvent {}
