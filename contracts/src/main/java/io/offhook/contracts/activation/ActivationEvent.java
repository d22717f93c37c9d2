package io.offhook.contracts.activation;

import io.offhook.contracts.Event;

/** What happened to the codes of a phone, to an attempt to redeem one, or to the identity of a device. */
public sealed interface ActivationEvent extends Event
        permits CodeIssued,
                CodeViewed,
                CodeReleased,
                CodeExpiresSoon,
                CodeExpired,
                CodeRedeemed,
                RedemptionRefused,
                CloneSuspected,
                ServiceEvent,
                IdentityEvent {}
