package io.offhook.console.explanation;

import io.offhook.console.handle.Named;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.Event;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.pki.device.MacAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What rules ask a situation. */
record History(Situation situation) {

    Optional<PhoneRecord> phone() {
        return situation.subject() instanceof Named.Phone it ? Optional.of(it.phone()) : Optional.empty();
    }

    Optional<LatestCode> code() {
        return phone().flatMap(it -> Optional.ofNullable(it.code()));
    }

    /** Its name: with or without a record. */
    Optional<String> device() {
        return switch (situation.subject()) {
            case Named.Phone it -> Optional.of(it.phone().deviceName());
            case Named.Device it -> Optional.of(it.deviceName());
            case Named.Certificate ignored -> Optional.empty();
            case Named.Code ignored -> Optional.empty();
            case Named.Person ignored -> Optional.empty();
            case Named.Address ignored -> Optional.empty();
            case Named.Request ignored -> Optional.empty();
        };
    }

    /** The certificate that redeemed its present code, or the one that was asked for. A record may have had another device before. */
    Optional<String> fingerprint() {
        return situation.subject() instanceof Named.Certificate it
                ? Optional.of(it.fingerprint())
                : phone().filter(phone -> code().map(it -> it.state() == CodeState.REDEEMED)
                                .orElse(false))
                        .flatMap(phone -> Optional.ofNullable(phone.fingerprint()));
    }

    /** What a sentence calls it. */
    Object name() {
        return phone().<Object>map(Mention::of)
                .or(() -> device().map(Mention.Device::new))
                .orElse("The device");
    }

    /** The phone whose code was typed, if there is such a phone. */
    Optional<PhoneRecord> codeOwner(RedemptionRefused refused) {
        return others().filter(it -> it.phoneId().equals(refused.phoneId())).findFirst();
    }

    /** The phone that a device is which typed a code. */
    Optional<PhoneRecord> recordOf(String deviceName) {
        return others().filter(it -> it.deviceName().equals(deviceName) && it.removedAt() == null)
                .findFirst();
    }

    /** Of a phone that what happened has to do with. */
    Optional<PhoneRecord> record(UUID phoneId) {
        return others().filter(it -> it.phoneId().equals(phoneId)).findFirst();
    }

    private Stream<PhoneRecord> others() {
        return Stream.concat(phone().stream(), situation.others().stream());
    }

    /** Of a device that is known by its name. */
    Optional<MacAddress> mac() {
        return device().filter(name -> name.startsWith("SEP")).map(name -> MacAddress.parse(name.substring(3)));
    }

    boolean isDevice(String deviceName) {
        return device().equals(Optional.of(deviceName));
    }

    /** What is older explains nothing any more: its present code was issued then, or its record was added. */
    Instant beginning() {
        return code().map(LatestCode::issuedAt)
                .or(() -> phone().map(PhoneRecord::addedAt))
                .orElse(Instant.MIN);
    }

    /** Its code was redeemed, or the device is at work. Refusals before are past. */
    Optional<Instant> success() {
        return phone().flatMap(phone -> Stream.concat(
                        redemptions().filter(it -> it.event().phoneId().equals(phone.phoneId())),
                        Stream.concat(reports("REGISTERED", "CONFIGURATION_TAKEN"), registrations()))
                .map(Fact::at)
                .filter(at -> !at.isBefore(beginning()))
                .max(Comparator.naturalOrder()));
    }

    boolean isAfterSuccess(Fact<?> fact) {
        return success().map(fact.at()::isAfter).orElse(true);
    }

    /** The redemption of its present code. */
    Optional<Fact<CodeUse>> redemption() {
        return redemptions()
                .filter(it -> code().map(LatestCode::codeId)
                        .equals(Optional.of(it.event().codeId())))
                .reduce((earlier, later) -> later);
    }

    /** Reports of the device since its beginning, oldest first. */
    Stream<Fact<DeviceReported>> reports(String... outcomes) {
        return all(DeviceReported.class)
                .filter(it -> isDevice(it.event().deviceName()) && !it.at().isBefore(beginning()))
                .filter(it -> List.of(outcomes).contains(it.event().outcome()));
    }

    /** What registrars said of the device since its beginning, oldest first. */
    Stream<Fact<PhoneRegistered>> registrations() {
        return all(PhoneRegistered.class)
                .filter(it -> isDevice(it.event().deviceName()) && !it.at().isBefore(beginning()));
    }

    /** Its end, if it is registered no more. */
    Optional<Fact<PhoneUnregistered>> registrationEnd() {
        return all(PhoneUnregistered.class)
                .filter(it -> isDevice(it.event().deviceName()) && !it.at().isBefore(beginning()))
                .reduce((earlier, later) -> later)
                .filter(end -> registrations().noneMatch(it -> it.at().isAfter(end.at())));
    }

    /** The last that was said of its being registered, by itself or by its registrar. */
    Optional<Fact<?>> registered() {
        return Stream.<Fact<?>>concat(reports("REGISTERED"), registrations()).max(Comparator.comparing(Fact::at));
    }

    Stream<Fact<DeviceSeen>> seen(Predicate<DeviceSeen> which) {
        return all(DeviceSeen.class).filter(it -> isDevice(it.event().deviceName()) && which.test(it.event()));
    }

    <E extends Event> Stream<Fact<E>> all(Class<E> kind) {
        return of(situation.entries(), kind);
    }

    <E extends Event> Optional<Fact<E>> last(Class<E> kind, Predicate<E> which) {
        return all(kind).filter(it -> which.test(it.event())).reduce((earlier, later) -> later);
    }

    static <E extends Event> Stream<Fact<E>> of(List<TimelineEntry> entries, Class<E> kind) {
        return entries.stream().flatMap(entry -> Fact.of(entry, kind));
    }

    private Stream<Fact<CodeUse>> redemptions() {
        return all(CodeUse.class);
    }
}
