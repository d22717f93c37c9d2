package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MacField;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a row changes of a phone: a blank cell keeps what is, a minus alone takes it away. */
record EditReader(RowCells row, PhoneView phone, Supplier<DeviceName> dummies) {

    /** @throws MalformedValue with a sentence about the mistake in the row */
    PhoneEdit read() {
        var lines = new EditedLines(row, phone).read();
        return new PhoneEdit(
                name(),
                other(PhoneColumn.MODEL, phone.model()).map(EditReader::model),
                other(PhoneColumn.DESCRIPTION, phone.description())
                        .map(text -> Description.parse(orNothing(text).orElse(null))),
                lines.map(EditedLines.Result::lines),
                lines.map(EditedLines.Result::texts),
                other(PhoneColumn.OWNER, phone.ownerId())
                        .map(text -> orNothing(text).map(id -> UserId.parse("ownerId", id))),
                named(PhoneColumn.DEVICE_POOL, "devicePool", phone.devicePool()),
                new RequestedProfiles(
                        named(
                                PhoneColumn.SECURITY_PROFILE,
                                "securityProfile",
                                phone.profiles().securityProfile()),
                        named(
                                PhoneColumn.SIP_PROFILE,
                                "sipProfile",
                                phone.profiles().sipProfile()),
                        named(
                                PhoneColumn.BUTTON_TEMPLATE,
                                "phoneButtonTemplate",
                                phone.profiles().phoneButtonTemplate())),
                Optional.empty());
    }

    /** A row that names its phone by MAC cannot change the MAC too. */
    private Optional<DeviceName> name() {
        return given(PhoneColumn.MAC_ADDRESS)
                .map(text ->
                        orNothing(text).map(MacField::parse).map(DeviceName::of).orElseGet(dummies))
                .filter(name -> !name.text().equals(phone.deviceName()));
    }

    private static String model(String text) {
        return orNothing(text).orElseThrow(() -> new MalformedValue("model", "A phone cannot be without a model."));
    }

    private Optional<Name> named(PhoneColumn column, String field, String present) {
        return other(column, present)
                .map(text -> orNothing(text).map(it -> Name.parse(field, it)).orElse(Name.DEFAULT));
    }

    /** What differs. A value that stays is not checked: the owner or the pool may be gone since. */
    private Optional<String> other(PhoneColumn column, @Nullable String present) {
        return given(column).filter(text -> !text.equals(present));
    }

    private Optional<String> given(PhoneColumn column) {
        return row.value(column);
    }

    private static Optional<String> orNothing(String text) {
        return Optional.of(text).filter(it -> !it.equals(ClearedCells.MARK));
    }
}
