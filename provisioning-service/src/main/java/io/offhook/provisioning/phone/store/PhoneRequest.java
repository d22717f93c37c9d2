package io.offhook.provisioning.phone.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.provisioning.phone.RequestedPhone;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.rest.site.SiteRights;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to add a phone.
 *
 * @param phoneId of the phone, if the request adds one
 * @param rights at which sites the caller may add phones
 * @param key if the request may be repeated
 */
record PhoneRequest(
        UUID phoneId,
        DeviceName name,
        RequestedPhone phone,
        SiteRights rights,
        Optional<IdempotentRequest> key,
        Cause cause) {

    /** Two requests with one idempotency key are one after the other: the second finds what the first added. */
    Object exclusive() {
        return key.<Object>map(it -> it.account() + " " + it.key()).orElse(phoneId);
    }
}
