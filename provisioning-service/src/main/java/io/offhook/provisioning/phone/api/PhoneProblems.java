package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.store.EditingPhone;
import io.offhook.provisioning.phone.store.EditingPhone.Result.Edited;
import io.offhook.provisioning.phone.store.EditingPhone.Result.MacInUse;
import io.offhook.provisioning.phone.store.EditingPhone.Result.UnknownOwner;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.rest.site.SiteRights;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.UUID;

/** Says refusals as problems. */
public final class PhoneProblems {

    private PhoneProblems() {}

    public static HttpProblem of(PhoneRefusal refusal) {
        return type(refusal).because(refusal.text());
    }

    private static ProvisioningProblem type(PhoneRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_PHONE, PHONE_REMOVED -> ProvisioningProblem.UNKNOWN_PHONE;
            case ALREADY_PROVISIONED -> ProvisioningProblem.ALREADY_PROVISIONED;
            case MODEL_WITHOUT_ACTIVATION_CODES -> ProvisioningProblem.MODEL_WITHOUT_ACTIVATION_CODES;
            case MAC_OR_CODE_NEEDED -> ProvisioningProblem.MAC_OR_CODE_NEEDED;
            case TOO_MANY_LINES -> ProvisioningProblem.TOO_MANY_LINES;
            case MAC_NOT_KNOWN -> ProvisioningProblem.MAC_NOT_KNOWN;
            case NO_CODE_REQUIRED -> ProvisioningProblem.NO_CODE_REQUIRED;
            case NOT_YOUR_SITE -> ProvisioningProblem.NOT_YOUR_SITE;
        };
    }

    public static HttpProblem unknownPhone() {
        return of(PhoneRefusal.UNKNOWN_PHONE);
    }

    static HttpProblem unknownOwner(String ownerId) {
        return ProvisioningProblem.UNKNOWN_OWNER.because(
                "There is no user " + ownerId + ": create the user first, with PUT /api/v1/users/" + ownerId + ".");
    }

    /** Who is limited to sites is not told which phone it is: it may be elsewhere. */
    static HttpProblem macInUse(DeviceName name, Optional<UUID> holder, SiteRights rights) {
        var problem = ProvisioningProblem.MAC_IN_USE.builder(
                "Another phone is " + name.text() + " already; blank its MAC or remove it first.");
        holder.filter(ignored -> !rights.isLimited()).ifPresent(phoneId -> problem.with("phoneId", phoneId.toString()));
        return problem.build();
    }

    /** Throws the problem that an edit came to, if it came to one. */
    static void orThrow(EditingPhone.Result result, SiteRights rights) {
        switch (result) {
            case Edited it -> it.decision().orThrow(PhoneProblems::of);
            case UnknownOwner it -> throw unknownOwner(it.ownerId().text());
            case MacInUse it -> throw macInUse(it.name(), it.holder(), rights);
        }
    }

    static HttpProblem createdPhoneRemoved() {
        return ProvisioningProblem.CREATED_PHONE_REMOVED.because(
                "This Idempotency-Key created a phone before, and that phone was removed.");
    }
}
