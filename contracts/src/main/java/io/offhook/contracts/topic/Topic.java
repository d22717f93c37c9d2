package io.offhook.contracts.topic;

import io.offhook.contracts.Event;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.state.User;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.contracts.trust.ChangeApproved;
import io.offhook.contracts.trust.ChangeProposed;
import io.offhook.contracts.trust.ChangeRejected;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
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
            EventType.of("PhoneProvisioned.v1", PhoneProvisioned.class),
            EventType.of("ActivationCodeRequired.v1", ActivationCodeRequired.class),
            EventType.of("ActivationCodeReleaseRequested.v1", ActivationCodeReleaseRequested.class),
            EventType.of("PhoneMacBlanked.v1", PhoneMacBlanked.class),
            EventType.of("PhoneMacAssigned.v1", PhoneMacAssigned.class),
            EventType.of("PhoneRemoved.v1", PhoneRemoved.class)),
    ACTIVATION(
            "offhook.activation.v1",
            Keeps.EVERY_EVENT,
            EventType.of("CodeIssued.v1", CodeIssued.class),
            EventType.of("CodeViewed.v1", CodeViewed.class),
            EventType.of("CodeReleased.v1", CodeReleased.class),
            EventType.of("CodeExpiresSoon.v1", CodeExpiresSoon.class),
            EventType.of("CodeExpired.v1", CodeExpired.class),
            EventType.of("CodeRedeemed.v1", CodeRedeemed.class),
            EventType.of("RedemptionRefused.v1", RedemptionRefused.class),
            EventType.of("CloneSuspected.v1", CloneSuspected.class)),
    TRUST(
            "offhook.trust.v1",
            Keeps.EVERY_EVENT,
            EventType.of("TrustAnchorAdded.v1", TrustAnchorAdded.class),
            EventType.of("TrustAnchorRemoved.v1", TrustAnchorRemoved.class),
            EventType.of("DeviceDenied.v1", DeviceDenied.class),
            EventType.of("DeviceAllowed.v1", DeviceAllowed.class),
            EventType.of("RevocationListImported.v1", RevocationListImported.class),
            EventType.of("RevocationListRemoved.v1", RevocationListRemoved.class),
            EventType.of("CertificateRoleGranted.v1", CertificateRoleGranted.class),
            EventType.of("CertificateRoleWithdrawn.v1", CertificateRoleWithdrawn.class),
            EventType.of("TrustListPublished.v1", TrustListPublished.class),
            EventType.of("ChangeProposed.v1", ChangeProposed.class),
            EventType.of("ChangeApproved.v1", ChangeApproved.class),
            EventType.of("ChangeRejected.v1", ChangeRejected.class)),
    SELFCARE(
            "offhook.selfcare.v1",
            Keeps.EVERY_EVENT,
            EventType.of("WelcomeMailSent.v1", WelcomeMailSent.class),
            EventType.of("WelcomeMailFailed.v1", WelcomeMailFailed.class)),
    SETTING(
            "offhook.setting.v1",
            Keeps.LATEST_STATE,
            EventType.of("DeviceDefault.v1", DeviceDefault.class),
            EventType.of("ActivationSetting.v1", ActivationSetting.class),
            EventType.of("ModelActivationSetting.v1", ModelActivationSetting.class)),
    USER("offhook.user.v1", Keeps.LATEST_STATE, EventType.of("User.v1", User.class));

    /** What a topic holds for ever. */
    public enum Keeps {
        EVERY_EVENT,
        LATEST_STATE
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

    /** The services that write to it, by name. */
    public Set<String> writers() {
        return switch (this) {
            case PHONE, USER -> Set.of("provisioning");
            case ACTIVATION -> Set.of("activation");
            case TRUST -> Set.of("tvs");
            case SELFCARE -> Set.of("selfcare");
            case SETTING -> Set.of("provisioning", "activation");
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
        return types.stream()
                .filter(type -> type.shape() == event.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        event.getClass().getName() + " is not registered on " + topicName));
    }
}
