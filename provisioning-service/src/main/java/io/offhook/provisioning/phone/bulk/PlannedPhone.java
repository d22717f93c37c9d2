package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.bulk.RowIds.RowId;
import io.offhook.provisioning.value.DeviceName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A row without a mistake of its own. The database tells whether it conflicts with a phone that exists.
 *
 * @param generation how many phones of this row were removed since
 */
record PlannedPhone(int line, RowId row, int generation, ProvisionPhone command, ParsedPhone phone)
        implements PlannedRow {

    /** @throws io.offhook.provisioning.value.MalformedValue if what a tag gave way to breaks a rule */
    static PlannedPhone first(int line, RowId row, DeviceName name, boolean codeRequired, ParsedPhone phone) {
        return new PlannedPhone(line, row, 0, phone.toCommand(row.phoneId(0), name, codeRequired), phone);
    }

    /** The same row after its phone was removed. */
    PlannedPhone nextGeneration() {
        int next = generation + 1;
        return new PlannedPhone(
                line,
                row,
                next,
                phone.toCommand(row.phoneId(next), command.name(), command.requiresActivationCode()),
                phone);
    }

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

    /** Not for logs: the texts are personal. */
    @Override
    public String toString() {
        return "PlannedPhone[line=" + line + ", id=" + id() + "]";
    }
}
