package io.offhook.contracts.trust;

import io.offhook.contracts.Event;

/** What happened to the things Offhook trusts. */
public sealed interface TrustEvent extends Event
        permits AnchorEvent, DenialEvent, RevocationEvent, CertificateEvent, TrustListEvent, ChangeEvent, LscEvent {}
