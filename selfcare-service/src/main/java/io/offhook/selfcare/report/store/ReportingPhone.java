package io.offhook.selfcare.report.store;

import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.History;
import io.offhook.selfcare.live.store.NotifyingOwners;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.offhook.selfcare.report.OwnerCommand;
import io.offhook.selfcare.report.OwnerDecider;
import io.offhook.selfcare.report.OwnerRefusal;
import io.offhook.selfcare.report.OwnerReports;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Records what owners say of their own phones: load, decide, append. Administrators see it, and provisioning acts on it. */
@ApplicationScoped
public class ReportingPhone {

    private final FindMyPhones phones;
    private final UnitOfWork units;
    private final EventStore store;
    private final OwnerReportProjection reports;
    private final NotifyingOwners owners;
    private final OwnerDecider decider = new OwnerDecider();

    ReportingPhone(
            FindMyPhones phones,
            UnitOfWork units,
            EventStore store,
            OwnerReportProjection reports,
            NotifyingOwners owners) {
        this.phones = phones;
        this.units = units;
        this.store = store;
        this.reports = reports;
        this.owners = owners;
    }

    public sealed interface Outcome {

        record Reported(MyPhone phone) implements Outcome {}

        record Refused(MyPhone phone, OwnerRefusal refusal) implements Outcome {}

        /** There is no such phone, or another user owns it. */
        record UnknownPhone() implements Outcome {}
    }

    public Uni<Outcome> disown(String ownerId, UUID phoneId, Cause cause) {
        return report(
                ownerId,
                phoneId,
                phone ->
                        new OwnerCommand.Disown(phoneId, ownerId, phone.record().ownedSince()),
                cause);
    }

    public Uni<Outcome> reportLost(String ownerId, UUID phoneId, UUID codeId, Cause cause) {
        return report(
                ownerId,
                phoneId,
                phone -> new OwnerCommand.ReportLost(
                        phoneId, ownerId, codeId, phone.liveCode(cause.at()).map(PhoneCode::codeId), cause.at()),
                cause);
    }

    private Uni<Outcome> report(String ownerId, UUID phoneId, Function<MyPhone, OwnerCommand> command, Cause cause) {
        return phones.one(ownerId, phoneId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Outcome.UnknownPhone())
                        : units.run(() -> record(ownerId, phoneId, command.apply(found.get()), cause))
                                .map(decision -> outcome(found.get(), decision.refusal())));
    }

    private static Outcome outcome(MyPhone phone, Optional<OwnerRefusal> refusal) {
        return refusal.<Outcome>map(why -> new Outcome.Refused(phone, why))
                .orElseGet(() -> new Outcome.Reported(phone));
    }

    private Uni<Decision<OwnerEvent, OwnerRefusal>> record(
            String ownerId, UUID phoneId, OwnerCommand command, Cause cause) {
        return store.load(phoneId.toString(), SelfcareEvent.class).chain(history -> {
            var decision = decider.decide(state(history), command);
            return store.<OwnerEvent>append(history.streamId(), history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .chain(reports::applyAll)
                    .chain(() -> owners.wake(Stream.of(ownerId)))
                    .replaceWith(decision);
        });
    }

    private OwnerReports state(History<SelfcareEvent> history) {
        var state = decider.initial();
        for (var each : history.events()) {
            state = decider.evolve(state, each.event(), each.metadata().time());
        }
        return state;
    }
}
