package io.offhook.provisioning.phone.bulk;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.EventStore.Beginning;
import io.offhook.provisioning.phone.store.KnownOwners;
import io.offhook.provisioning.phone.store.LineTexts;
import io.offhook.provisioning.phone.view.DeviceNameTaken;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.UserId;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inserts a batch of rows in one transaction. If other requests get in the way, it tries again, and at last row by row. */
@ApplicationScoped
class InsertingBatch {

    private static final int RETRIES = 2;

    private final UnitOfWork units;
    private final EventStore store;
    private final PhoneProjection projection;
    private final LineTexts texts;
    private final DeviceNames names;
    private final FindPhones queries;
    private final KnownOwners known;
    private final MeterRegistry meters;

    InsertingBatch(
            UnitOfWork units,
            EventStore store,
            PhoneProjection projection,
            LineTexts texts,
            DeviceNames names,
            FindPhones queries,
            KnownOwners known,
            MeterRegistry meters) {
        this.units = units;
        this.store = store;
        this.projection = projection;
        this.texts = texts;
        this.names = names;
        this.queries = queries;
        this.known = known;
        this.meters = meters;
    }

    /** Checks the rows and inserts none. */
    Uni<List<RowReport>> validate(List<PlannedPhone> phones) {
        return units.runApart(() -> check(phones, SiteRights.EVERYWHERE)
                .map(checked -> reports(checked, phone -> RowReport.valid(phone.line()))));
    }

    Uni<List<RowReport>> insert(List<PlannedPhone> phones, Cause cause) {
        return inOneTransaction(phones, cause)
                .onFailure(InsertingBatch::isInTheWay)
                .retry()
                .atMost(RETRIES)
                .onFailure(InsertingBatch::isInTheWay)
                .recoverWithUni(failure -> phones.size() == 1
                        ? Uni.createFrom().item(List.of(lost(phones.getFirst())))
                        : oneByOne(phones, cause));
    }

    private Uni<List<RowReport>> inOneTransaction(List<PlannedPhone> phones, Cause cause) {
        return units.runApart(() -> insertHere(phones, SiteRights.EVERYWHERE, cause));
    }

    /** In the caller's transaction; fails if another request is in the way. */
    Uni<List<RowReport>> insertHere(List<PlannedPhone> phones, SiteRights rights, Cause cause) {
        return phones.isEmpty()
                ? Uni.createFrom().item(List.of())
                : check(phones, rights)
                        .call(checked -> begin(checked, cause))
                        .invoke(checked -> units.afterCommit(() -> count(checked)))
                        .map(checked -> reports(checked, RowReport::inserted));
    }

    private void count(PlannedPhonesCheck.Result checked) {
        meters.counter("offhook.phones.provisioned", "way", "bulk")
                .increment(checked.events().size());
    }

    /** The next try finds what was in the way. */
    private static boolean isInTheWay(Throwable failure) {
        return failure instanceof StreamExists
                || failure instanceof DeviceNameTaken
                || DatabaseFailure.isContention(failure);
    }

    private Uni<PlannedPhonesCheck.Result> check(List<PlannedPhone> phones, SiteRights rights) {
        return RowHistory.of(phones)
                .flatMap(current -> check(current, rights).map(check -> check.check(current.phones())));
    }

    private Uni<PlannedPhonesCheck> check(RowHistory.Current current, SiteRights rights) {
        var unknown = current.phones().stream()
                .filter(phone -> !current.living().containsKey(phone.id()))
                .toList();
        var owners = unknown.stream()
                .flatMap(phone -> phone.command().ownerId().map(UserId::text).stream())
                .collect(Collectors.toSet());
        return names.holders(unknown.stream().map(PlannedPhone::deviceName).toList())
                .flatMap(holders -> queries.byIds(holders.values()))
                .flatMap(holders -> known.among(owners)
                        .map(users -> new PlannedPhonesCheck(current.living(), byName(holders), users, rights)));
    }

    private static Map<String, PhoneView> byName(List<PhoneView> phones) {
        return phones.stream().collect(Collectors.toMap(PhoneView::deviceName, Function.identity()));
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

    private static RowReport lost(PlannedPhone phone) {
        return RowReport.failed(
                phone.line(), "Others add or change " + phone.deviceName() + " at this moment. Send the row again.");
    }

    private static List<RowReport> reports(PlannedPhonesCheck.Result checked, Function<PlannedPhone, RowReport> good) {
        return Stream.concat(
                        checked.settled().stream(), checked.accepted().stream().map(good))
                .toList();
    }

    /** Another request inserted the same row meanwhile. */
    private static final class StreamExists extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
