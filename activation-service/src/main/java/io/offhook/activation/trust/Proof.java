package io.offhook.activation.trust;

/** What a chain comes to, whatever the device's certificate says of its own time. */
sealed interface Proof {

    /** @param issuer who signed the device's certificate; how long that holds is said there */
    record Proven(MicName name, Issuer issuer) implements Proof {}

    record Unproven(MicRejection reason) implements Proof {}
}
