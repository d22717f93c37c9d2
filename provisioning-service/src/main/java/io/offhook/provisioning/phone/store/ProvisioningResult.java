package io.offhook.provisioning.phone.store;

import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import java.util.Optional;
import java.util.UUID;

/** The result of a request to add a phone. */
public sealed interface ProvisioningResult {

    /** The phone exists: this request added it, or the same request before. */
    record Provisioned(PhoneView phone) implements ProvisioningResult {}

    record Refused(PhoneRefusal refusal) implements ProvisioningResult {}

    /** It names something that does not exist, or a value that is none. */
    record Malformed(MalformedValue value) implements ProvisioningResult {}

    /** The owner is not a user. */
    record UnknownOwner(UserId ownerId) implements ProvisioningResult {}

    /** @param holder the phone that has the name; empty if it gave the name up meanwhile */
    record NameInUse(DeviceName name, Optional<UUID> holder) implements ProvisioningResult {}

    /** The idempotency key came with another request before. */
    record KeyReused() implements ProvisioningResult {}

    /** The same request added a phone before, and that phone was removed. */
    record RemovedSince() implements ProvisioningResult {}
}
