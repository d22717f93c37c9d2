package io.offhook.console.handle.store;

import io.offhook.console.expected.FindExpectedDevice;
import io.offhook.console.handle.Handle;
import io.offhook.console.handle.Named;
import io.offhook.console.person.FindPerson;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.pki.device.MacAddress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what a handle names: phones before all else, those that exist before those that were removed. */
@ApplicationScoped
public class ResolvingHandle {

    private static final int MOST = 50;

    private final FindPhone phones;
    private final ResolvingId ids;
    private final FormerNames formerNames;
    private final FindPerson persons;
    private final FindExpectedDevice expected;

    ResolvingHandle(
            FindPhone phones,
            ResolvingId ids,
            FormerNames formerNames,
            FindPerson persons,
            FindExpectedDevice expected) {
        this.phones = phones;
        this.ids = ids;
        this.formerNames = formerNames;
        this.persons = persons;
        this.expected = expected;
    }

    /** Never more than 50; none for an id, a number or a text that names nothing. */
    public Uni<List<Named>> resolve(Handle handle) {
        return found(handle)
                .map(all -> all.stream()
                        .distinct()
                        .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                        .limit(MOST)
                        .toList());
    }

    private Uni<List<Named>> found(Handle handle) {
        return switch (handle) {
            case Handle.Mac it -> byMac(it.address());
            case Handle.DeviceName it -> byDeviceName(it.name());
            case Handle.Id it -> ids.resolve(it.id());
            case Handle.Fingerprint it ->
                phones.byFingerprint(it.sha256()).map(found -> phonesOr(found, new Named.Certificate(it.sha256())));
            case Handle.Address it -> Uni.createFrom().item(List.of(new Named.Address(it.ip())));
            case Handle.DirectoryNumber it -> phones.byNumber(it.digits()).map(ResolvingHandle::named);
            case Handle.MacOrNumber it ->
                both(phones.byNumber(it.digits()).map(ResolvingHandle::named), byMac(it.mac()));
            case Handle.Text it -> byText(it.text());
        };
    }

    private Uni<List<Named>> byMac(MacAddress mac) {
        return byDeviceName(Handle.deviceName(mac));
    }

    /** A phone that has its device now is also found by the name that it had before. */
    private Uni<List<Named>> byDeviceName(String name) {
        return phones.byDeviceName(name)
                .flatMap(found -> found.isEmpty()
                        ? formerNames.phones(name).map(former -> phonesOr(former, new Named.Device(name)))
                        : Uni.createFrom().item(named(found)));
    }

    private Uni<List<Named>> byText(String text) {
        return both(
                phones.byOwner(text).map(ResolvingHandle::named),
                both(
                        phones.bySerialNumber(text).map(ResolvingHandle::named),
                        both(
                                persons.search(text).flatMap(found -> each(found, this::byPerson)),
                                expected.macs(text).flatMap(found -> each(found, mac -> byMac(new MacAddress(mac)))))));
    }

    private Uni<List<Named>> byPerson(String userId) {
        return phones.byOwner(userId).map(found -> phonesOr(found, new Named.Person(userId)));
    }

    /** One after the other: a session has one connection. */
    private static Uni<List<Named>> each(List<String> keys, Function<String, Uni<List<Named>>> find) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(find::apply)
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private static Uni<List<Named>> both(Uni<List<Named>> one, Uni<List<Named>> other) {
        return one.flatMap(first -> other.map(
                second -> Stream.concat(first.stream(), second.stream()).toList()));
    }

    private static List<Named> phonesOr(List<PhoneRecord> found, Named other) {
        return found.isEmpty() ? List.of(other) : named(found);
    }

    private static List<Named> named(List<PhoneRecord> found) {
        return found.stream().<Named>map(Named.Phone::new).toList();
    }

    private static int rank(Named named) {
        return switch (named) {
            case Named.Phone it -> it.phone().removedAt() == null ? 0 : 1;
            case Named.Device ignored -> 2;
            case Named.Certificate ignored -> 3;
            case Named.Code ignored -> 4;
            case Named.Person ignored -> 5;
            case Named.Address ignored -> 6;
            case Named.Request ignored -> 7;
        };
    }
}
