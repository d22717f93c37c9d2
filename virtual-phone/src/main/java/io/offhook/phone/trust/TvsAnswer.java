package io.offhook.phone.trust;

import io.offhook.pki.Role;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;

/** Everything that can come of asking TVS. */
public sealed interface TvsAnswer {

    /** @param life how long the phone may rely on it */
    record Vouched(X509Certificate certificate, Set<Role> roles, Duration life) implements TvsAnswer {}

    record NotVouched() implements TvsAnswer {}

    record NoAnswer(String message) implements TvsAnswer {}
}
