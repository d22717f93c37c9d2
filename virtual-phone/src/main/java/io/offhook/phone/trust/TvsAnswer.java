package io.offhook.phone.trust;

import io.offhook.pki.Role;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;

/** The answer of TVS. */
public sealed interface TvsAnswer {

    /** @param life how long the phone may cache the answer */
    record Vouched(X509Certificate certificate, Set<Role> roles, Duration life) implements TvsAnswer {}

    record NotVouched() implements TvsAnswer {}

    record NoAnswer(String message) implements TvsAnswer {}
}
