package io.offhook.provisioning.phone;

import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneCommand.AtSites;
import io.offhook.provisioning.phone.PhoneCommand.AutoRegister;
import io.offhook.provisioning.phone.PhoneCommand.BlankMac;
import io.offhook.provisioning.phone.PhoneCommand.DisownPhone;
import io.offhook.provisioning.phone.PhoneCommand.DisputeRedemption;
import io.offhook.provisioning.phone.PhoneCommand.PlaceByNetwork;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneCommand.ReportCodeLost;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.ViewPassword;
import io.offhook.provisioning.value.Name;
import java.util.Optional;

/** Where a command would bring a phone. */
final class SiteRules {

    private SiteRules() {}

    /** Whether the phone would be at a site at which the caller may not act. */
    static boolean isElsewhere(AtSites limited) {
        return target(limited.command())
                .filter(pool -> !limited.rights().covers(pool.text()))
                .isPresent();
    }

    private static Optional<Name> target(PhoneCommand command) {
        return switch (command) {
            case ProvisionPhone it -> Optional.of(it.devicePool());
            case AutoRegister it -> Optional.of(it.devicePool());
            case Reconfigure it -> it.changes().devicePool();
            case BlankMac ignored -> Optional.empty();
            case RequireActivationCode ignored -> Optional.empty();
            case ReleaseActivationCode ignored -> Optional.empty();
            case AssignMac ignored -> Optional.empty();
            case PlaceByNetwork it -> Optional.of(it.devicePool());
            case ViewPassword ignored -> Optional.empty();
            case DisownPhone ignored -> Optional.empty();
            case ReportCodeLost ignored -> Optional.empty();
            case DisputeRedemption ignored -> Optional.empty();
            case RemovePhone ignored -> Optional.empty();
            case AtSites it -> target(it.command());
        };
    }
}
