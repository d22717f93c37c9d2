package io.offhook.contracts.topic;

import io.offhook.contracts.Event;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.CodesExported;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceExpectationRemoved;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.PairingConfirmed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.UnexpectedDeviceSeen;
import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailSent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.AutoRegistration;
import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.Erasure;
import io.offhook.contracts.state.LineTemplate;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.PhoneModel;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.contracts.state.ReminderSetting;
import io.offhook.contracts.state.SecurityProfile;
import io.offhook.contracts.state.SipProfile;
import io.offhook.contracts.state.SiteOperator;
import io.offhook.contracts.state.User;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.contracts.trust.ChangeApproved;
import io.offhook.contracts.trust.ChangeProposed;
import io.offhook.contracts.trust.ChangeRejected;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscExpiresSoon;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationCancelled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.contracts.trust.TrustListPublished;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One topic per kind of thing, and every name that may appear on it. */
public enum Topic {
    PHONE(
            "offhook.phone.v1",
            Keeps.EVERY_EVENT,
            EventType.audited("PhoneProvisioned.v1", PhoneProvisioned.class),
            EventType.unaudited("PhoneAutoRegistered.v1", PhoneAutoRegistered.class),
            EventType.audited("PhoneReconfigured.v1", PhoneReconfigured.class),
            EventType.audited("ActivationCodeRequired.v1", ActivationCodeRequired.class),
            EventType.audited("ActivationCodeReleaseRequested.v1", ActivationCodeReleaseRequested.class),
            EventType.audited("PhoneMacBlanked.v1", PhoneMacBlanked.class),
            EventType.audited("PhoneMacAssigned.v1", PhoneMacAssigned.class),
            EventType.audited("PhonePasswordViewed.v1", PhonePasswordViewed.class),
            EventType.unaudited("PhoneRegistered.v1", PhoneRegistered.class),
            EventType.unaudited("PhoneUnregistered.v1", PhoneUnregistered.class),
            EventType.unaudited("RegistrationMismatchSuspected.v1", RegistrationMismatchSuspected.class),
            EventType.audited("PhoneRemoved.v1", PhoneRemoved.class)),
    ACTIVATION(
            "offhook.activation.v1",
            Keeps.EVERY_EVENT,
            EventType.audited("CodeIssued.v1", CodeIssued.class),
            EventType.audited("CodeViewed.v1", CodeViewed.class),
            EventType.audited("CodeReleased.v1", CodeReleased.class),
            EventType.unaudited("CodeExpiresSoon.v1", CodeExpiresSoon.class),
            EventType.unaudited("CodeExpired.v1", CodeExpired.class),
            EventType.unaudited("CodeRedeemed.v1", CodeRedeemed.class),
            EventType.unaudited("RedemptionRefused.v1", RedemptionRefused.class),
            EventType.unaudited("CodeRedeemedByClaim.v1", CodeRedeemedByClaim.class),
            EventType.unaudited("ClaimRefused.v1", ClaimRefused.class),
            EventType.audited("PairingConfirmed.v1", PairingConfirmed.class),
            EventType.unaudited("CloneSuspected.v1", CloneSuspected.class),
            EventType.unaudited("CopiedKeySuspected.v1", CopiedKeySuspected.class),
            EventType.unaudited("DeviceLocked.v1", DeviceLocked.class),
            EventType.audited("DeviceUnlocked.v1", DeviceUnlocked.class),
            EventType.audited("DeviceExpected.v1", DeviceExpected.class),
            EventType.audited("DeviceExpectationRemoved.v1", DeviceExpectationRemoved.class),
            EventType.unaudited("UnexpectedDeviceSeen.v1", UnexpectedDeviceSeen.class),
            EventType.unaudited("AutoRegistrationRequested.v1", AutoRegistrationRequested.class),
            EventType.audited("CodesExported.v1", CodesExported.class),
            EventType.audited("CallerUnlocked.v1", CallerUnlocked.class)),
    TRUST(
            "offhook.trust.v1",
            Keeps.EVERY_EVENT,
            EventType.audited("TrustAnchorAdded.v1", TrustAnchorAdded.class),
            EventType.audited("TrustAnchorRemoved.v1", TrustAnchorRemoved.class),
            EventType.audited("DeviceDenied.v1", DeviceDenied.class),
            EventType.audited("DeviceAllowed.v1", DeviceAllowed.class),
            EventType.audited("RevocationListImported.v1", RevocationListImported.class),
            EventType.audited("RevocationListRemoved.v1", RevocationListRemoved.class),
            EventType.audited("CertificateRoleGranted.v1", CertificateRoleGranted.class),
            EventType.audited("CertificateRoleWithdrawn.v1", CertificateRoleWithdrawn.class),
            EventType.audited("TrustListPublished.v1", TrustListPublished.class),
            EventType.audited("ChangeProposed.v1", ChangeProposed.class),
            EventType.audited("ChangeApproved.v1", ChangeApproved.class),
            EventType.audited("ChangeRejected.v1", ChangeRejected.class),
            EventType.audited("LscOperationScheduled.v1", LscOperationScheduled.class),
            EventType.audited("LscOperationCancelled.v1", LscOperationCancelled.class),
            EventType.unaudited("LscInstalled.v1", LscInstalled.class),
            EventType.unaudited("LscFetched.v1", LscFetched.class),
            EventType.unaudited("LscDeleted.v1", LscDeleted.class),
            EventType.unaudited("LscOperationFailed.v1", LscOperationFailed.class),
            EventType.unaudited("LscExpiresSoon.v1", LscExpiresSoon.class)),
    DEVICE(
            "offhook.device.v1",
            Keeps.SAMPLES,
            EventType.unaudited("DeviceSeen.v1", DeviceSeen.class),
            EventType.unaudited("DeviceReported.v1", DeviceReported.class)),
    SELFCARE(
            "offhook.selfcare.v1",
            Keeps.EVERY_EVENT,
            EventType.unaudited("WelcomeMailSent.v1", WelcomeMailSent.class),
            EventType.unaudited("WelcomeMailFailed.v1", WelcomeMailFailed.class),
            EventType.unaudited("MailSent.v1", MailSent.class),
            EventType.unaudited("MailFailed.v1", MailFailed.class),
            EventType.audited("PhoneDisowned.v1", PhoneDisowned.class),
            EventType.audited("CodeReportedLost.v1", CodeReportedLost.class),
            EventType.audited("RedemptionDisputed.v1", RedemptionDisputed.class)),
    SETTING(
            "offhook.setting.v1",
            Keeps.LATEST_STATE,
            EventType.audited("DeviceDefault.v1", DeviceDefault.class),
            EventType.audited("ActivationSetting.v1", ActivationSetting.class),
            EventType.audited("ModelActivationSetting.v1", ModelActivationSetting.class),
            EventType.audited("ReminderSetting.v1", ReminderSetting.class),
            EventType.audited("PhoneModel.v1", PhoneModel.class),
            EventType.audited("DevicePool.v1", DevicePool.class),
            EventType.audited("SecurityProfile.v1", SecurityProfile.class),
            EventType.audited("SipProfile.v1", SipProfile.class),
            EventType.audited("PhoneButtonTemplate.v1", PhoneButtonTemplate.class),
            EventType.audited("LineTemplate.v1", LineTemplate.class),
            EventType.audited("PhoneTemplate.v1", PhoneTemplate.class),
            EventType.audited("AutoRegistration.v1", AutoRegistration.class),
            EventType.audited("SiteOperator.v1", SiteOperator.class)),
    USER("offhook.user.v1", Keeps.LATEST_STATE, EventType.audited("User.v1", User.class)),
    ERASURE("offhook.erasure.v1", Keeps.LATEST_STATE, EventType.unaudited("Erasure.v1", Erasure.class)),
    AUDIT("offhook.audit.v1", Keeps.EVERY_EVENT, EventType.unaudited("AuditRecorded.v1", AuditRecorded.class));

    /** What a topic holds, and for how long. */
    public enum Keeps {
        /** For ever, without a gap in a stream. */
        EVERY_EVENT,
        /** For ever, the last state of each key. */
        LATEST_STATE,
        /** Some of what happened, for some days: they have no place in a stream, and nobody waits for a lost one. */
        SAMPLES
    }

    private final String topicName;
    private final Keeps keeps;
    private final List<EventType> types;

    Topic(String topicName, Keeps keeps, EventType... types) {
        this.topicName = topicName;
        this.keeps = keeps;
        this.types = List.of(types);
    }

    /** Name on the broker, without the installation's prefix. */
    public String topicName() {
        return topicName;
    }

    public Keeps keeps() {
        return keeps;
    }

    /** Whether it has what the event table of one service has. Entries of audit chains are of all services, and no events. */
    public boolean isOfAnEventTable() {
        return keeps == Keeps.EVERY_EVENT && this != AUDIT;
    }

    /** The services that write to it, by name. */
    public Set<String> writers() {
        return switch (this) {
            case PHONE, USER -> Set.of("provisioning");
            case ACTIVATION -> Set.of("activation");
            case TRUST -> Set.of("tvs");
            case DEVICE -> Set.of("activation", "provisioning");
            case SELFCARE -> Set.of("selfcare");
            case SETTING -> Set.of("provisioning", "activation");
            case ERASURE -> Set.of("provisioning", "selfcare", "console");
            case AUDIT -> Set.of("provisioning", "activation", "tvs", "selfcare", "console");
        };
    }

    /** Whether names or addresses of persons are on it: they are shown to nobody and kept in no log. */
    public boolean hasPersonalData() {
        return this == USER;
    }

    public List<EventType> types() {
        return types;
    }

    /** The registered type of this name, if this topic carries it. */
    public Optional<EventType> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The registered type of an event; an event without a registered type cannot be published. */
    public EventType typeOf(Event event) {
        var found =
                types.stream().filter(type -> type.shape() == event.getClass()).findFirst();
        return found.orElseThrow(
                () -> new IllegalArgumentException(event.getClass().getName() + " is not registered on " + topicName));
    }
}
