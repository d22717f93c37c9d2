package io.offhook.contracts.phone;

import io.offhook.contracts.Event;

/** What happened to a phone record. */
public sealed interface PhoneEvent extends Event
        permits PhoneProvisioned,
                PhoneAutoRegistered,
                PhoneReconfigured,
                ActivationCodeRequired,
                ActivationCodeReleaseRequested,
                PhoneMacBlanked,
                PhoneMacAssigned,
                PhonePasswordViewed,
                PhoneRegistered,
                PhoneUnregistered,
                RegistrationMismatchSuspected,
                PhoneRemoved {}
