package io.offhook.console.subject.page;

import io.offhook.console.explanation.store.Explaining;
import io.offhook.console.handle.Named;
import io.offhook.console.person.PersonNames;
import io.offhook.console.phone.PhoneDescription;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.console.subject.DeviceFacts;
import io.offhook.console.subject.SubjectPath;
import io.offhook.console.timeline.store.FindLatest;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.offhook.console.trust.FindTrustList;
import io.offhook.console.trust.FindTrustList.GivenTrustList;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what the page of a phone shows. One statement after the other: a session has one connection. */
@ApplicationScoped
class ReadingPhone {

    private final FindPhone phones;
    private final Explaining explaining;
    private final PersonNames names;
    private final FindTimeline timeline;
    private final FindLatest latest;
    private final FindTrustList trustLists;

    ReadingPhone(
            FindPhone phones,
            Explaining explaining,
            PersonNames names,
            FindTimeline timeline,
            FindLatest latest,
            FindTrustList trustLists) {
        this.phones = phones;
        this.explaining = explaining;
        this.names = names;
        this.timeline = timeline;
        this.latest = latest;
        this.trustLists = trustLists;
    }

    /** @param before of its timeline */
    Uni<Optional<PhonePageView>> read(UUID phoneId, Optional<Instant> before) {
        return phones.byId(phoneId)
                .flatMap(found -> found.map(phone -> view(phone, before).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<PhonePageView> view(PhoneRecord phone, Optional<Instant> before) {
        return explaining
                .explain(new Named.Phone(phone))
                .flatMap(explanation -> ownerName(phone)
                        .flatMap(owner -> latest.described(phone.phoneId())
                                .flatMap(described -> device(phone)
                                        .flatMap(device -> trustList(device)
                                                .flatMap(trustList -> timeline(phone, before)
                                                        .map(timeline -> new PhonePageView(
                                                                phone,
                                                                ExplanationView.of(explanation, timeline),
                                                                owner.orElse(null),
                                                                PhoneDescription.of(described)
                                                                        .orElse(null),
                                                                device,
                                                                trustList.orElse(null),
                                                                timeline,
                                                                null,
                                                                "")))))));
    }

    private Uni<TimelineView> timeline(PhoneRecord phone, Optional<Instant> before) {
        return timeline.of(subject(phone), before, TimelineView.SIZE + 1)
                .map(found -> TimelineView.of(found, SubjectPath.phone(phone.phoneId()), before));
    }

    private Uni<Optional<String>> ownerName(PhoneRecord phone) {
        return phone.ownerId() == null ? none() : names.of(phone.ownerId());
    }

    private Uni<DeviceFacts> device(PhoneRecord phone) {
        return phone.mac() == null
                ? Uni.createFrom().item(DeviceFacts.NONE)
                : latest.ofDevice(phone.deviceName()).map(DeviceFacts::of);
    }

    private Uni<Optional<GivenTrustList>> trustList(DeviceFacts device) {
        return device.trustListTag().map(trustLists::byTag).orElseGet(ReadingPhone::none);
    }

    private static <T> Uni<Optional<T>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    /** What a device did before it had a record, or after it was out, is about it too. */
    private static Subject subject(PhoneRecord phone) {
        return Subject.phone(
                phone.phoneId(),
                List.of(phone.deviceName()),
                Optional.ofNullable(phone.fingerprint()).stream().toList());
    }
}
