package io.offhook.provisioning.phone.bulk;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.PhoneProfiles;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Objects;

/** Whether a phone that exists is as a row says. Whether it is activated does not matter. */
final class SamePhone {

    private SamePhone() {}

    static boolean is(PhoneView phone, ProvisionPhone row, List<LineText> texts) {
        return phone.deviceName().equals(row.name().text())
                && phone.model().equals(row.model().name())
                && phone.description().equals(row.description().text())
                && Objects.equals(
                        phone.ownerId(), row.ownerId().map(UserId::text).orElse(null))
                && phone.devicePool().equals(row.devicePool().text())
                && profiles(phone).equals(row.profiles())
                && phone.mraAllowed() == row.mraAllowed()
                && phone.requiresActivationCode() == row.requiresActivationCode()
                && phone.lines().stream()
                        .map(SamePhone::line)
                        .toList()
                        .equals(row.lines().each())
                && phone.shows(texts);
    }

    private static PhoneProfiles profiles(PhoneView phone) {
        return new PhoneProfiles(
                new Name(phone.profiles().securityProfile()),
                new Name(phone.profiles().sipProfile()),
                new Name(phone.profiles().phoneButtonTemplate()));
    }

    private static Line line(LineView line) {
        return new Line(line.index(), line.directoryNumber(), line.partition(), line.callingSearchSpace());
    }
}
