package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row without a mistake of its own. The database tells whether it conflicts with a phone that exists. */
record PlannedPhone(int line, ProvisionPhone command, ParsedPhone phone) {

    UUID id() {
        return command.phoneId();
    }

    String deviceName() {
        return command.name().text();
    }

    /** @param ownerName full name of the owner */
    List<LineText> texts(Optional<String> ownerName) {
        return phone.texts(command.name(), ownerName);
    }
}
