package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.value.DeviceName;
import io.offhook.upload.CsvRow.Values;
import java.util.Optional;

/** A row without a mistake of its own. The database tells what becomes of it. */
public sealed interface PlannedRow permits PlannedPhone, PlannedRow.Edit, PlannedRow.EditOrPhone, PlannedRow.Removal {

    /** Physical line of the file on which it begins. */
    int line();

    /** The phone of this name is to be as the row says. */
    record Edit(int line, DeviceName phone, Values row) implements PlannedRow {}

    /**
     * The same, or else a phone is added.
     *
     * @param edit empty: the row names no phone
     */
    record EditOrPhone(int line, Optional<Edit> edit, RowPlanner.Plan phone) implements PlannedRow {}

    /** The phone of this name is to be removed. */
    record Removal(int line, DeviceName phone) implements PlannedRow {}
}
