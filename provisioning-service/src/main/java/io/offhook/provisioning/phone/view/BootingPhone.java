package io.offhook.provisioning.phone.view;

import java.util.Optional;
import java.util.UUID;

/**
 * A phone, seen by the one that says it is it.
 *
 * @param redeemedCode the code by which a device became this phone
 */
public record BootingPhone(PhoneView phone, Optional<UUID> redeemedCode) {}
