package io.offhook.contracts.trust;

/** What happened to one device that an administrator named. Stream id: {@code denial/<MAC or fingerprint>}. */
public sealed interface DenialEvent extends TrustEvent permits DeviceDenied, DeviceAllowed {}
