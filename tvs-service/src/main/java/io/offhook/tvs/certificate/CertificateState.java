package io.offhook.tvs.certificate;

import io.offhook.pki.Role;
import java.util.Map;

/** What one certificate may do. */
public sealed interface CertificateState {

    /** It was never registered. */
    record Unknown() implements CertificateState {}

    /** @param roles each with its time to live in seconds */
    record Registered(CertificateFacts facts, Map<Role, Long> roles) implements CertificateState {}
}
