package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import java.util.List;
import java.util.UUID;

/** A row that is good in itself; whether it fits to what is there, the database knows. */
record PlannedPhone(int line, ProvisionPhone command, List<LineText> texts) {

    UUID id() {
        return command.phoneId();
    }

    String deviceName() {
        return command.name().text();
    }
}
