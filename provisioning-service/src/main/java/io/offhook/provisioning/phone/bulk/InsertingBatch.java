package io.offhook.provisioning.phone.bulk;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.EventStore.Beginning;
import io.offhook.provisioning.phone.store.KnownOwners;
import io.offhook.provisioning.phone.store.LineTexts;
import io.offhook.provisioning.phone.view.DeviceNameTaken;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.provisioning.value.UserId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inserts a batch of rows in one transaction; if another request got in the way, row by row. */
@ApplicationScoped
class InsertingBatch {

    private final UnitOfWork units;
    private final EventStore store;
    private final PhoneProjection projection;
    private final LineTexts texts;
    private final DeviceNames names;
    private final KnownOwners known;
    private final MeterRegistry meters;

    InsertingBatch(
            UnitOfWork units,
            EventStore store,
            PhoneProjection projection,
            LineTexts texts,
            DeviceNames names,
            KnownOwners known,
            MeterRegistry meters) {
        this.units = units;
        this.store = store;
        this.projection = projection;
        this.texts = texts;
        this.names = names;
        this.known = known;
        this.meters = meters;
    }

    /** Checks the rows and inserts none. */
    Uni<List<RowReport>> validate(List<PlannedPhone> phones) {
        return units.runApart(() ->
                check(phones).map(checked -> reports(checked, phone -> RowReport.valid(phone.line()))));
    }

    Uni<List<RowReport>> insert(List<PlannedPhone> phones, Cause cause) {
        return units.runApart(() -> check(phones).call(checked -> begin(checked, cause)))
                .invoke(checked -> meters.counter("offhook.phones.provisioned", "way", "bulk")
                        .increment(checked.events().size()))
                .map(checked -> reports(checked, RowReport::inserted))
                .onFailure(failure -> failure instanceof StreamExists || failure instanceof DeviceNameTaken)
                .recoverWithUni(failure -> phones.size() == 1
                        ? Uni.createFrom().item(List.of(lost(phones.getFirst(), failure)))
                        : oneByOne(phones, cause));
    }

    private Uni<PlannedPhonesCheck.Result> check(List<PlannedPhone> phones) {
        var owners = phones.stream()
                .flatMap(phone -> phone.command().ownerId().map(UserId::text).stream())
                .collect(Collectors.toSet());
        return names.ofPhones(phones.stream().map(PlannedPhone::id).toList())
                .flatMap(existing -> names.holders(
                                phones.stream().map(PlannedPhone::deviceName).toList())
                        .flatMap(holders ->
                                known.among(owners).map(users -> new PlannedPhonesCheck(existing, holders, users))))
                .map(check -> check.check(phones));
    }

    private Uni<Void> begin(PlannedPhonesCheck.Result checked, Cause cause) {
        if (checked.events().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var beginnings = checked.events().stream()
                .map(event -> new Beginning<PhoneEvent>(event.phoneId().toString(), event))
                .toList();
        return store.begin(beginnings, cause)
                .invoke(begun -> {
                    if (begun < beginnings.size()) {
                        throw new StreamExists();
                    }
                })
                .chain(() -> projection.begin(checked.events(), cause.at()))
                .chain(() -> texts.store(checked.texts()));
    }

    private Uni<List<RowReport>> oneByOne(List<PlannedPhone> phones, Cause cause) {
        return Multi.createFrom()
                .iterable(phones)
                .onItem()
                .transformToUniAndConcatenate(phone -> insert(List.of(phone), cause))
                .onItem()
                .<RowReport>disjoint()
                .collect()
                .asList();
    }

    private static RowReport lost(PlannedPhone phone, Throwable failure) {
        return failure instanceof StreamExists
                ? RowReport.alreadyInserted(phone, null)
                : RowReport.failed(phone.line(), "Another phone is " + phone.deviceName() + " already.");
    }

    private static List<RowReport> reports(PlannedPhonesCheck.Result checked, Function<PlannedPhone, RowReport> good) {
        return Stream.concat(
                        checked.settled().stream(), checked.accepted().stream().map(good))
                .toList();
    }

    /** The same line of the same file was inserted before; its phone may have been removed since. */
    private static final class StreamExists extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
