package io.offhook.provisioning.phone.bulk;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.AtSites;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.bulk.PlannedEdits.Accepted;
import io.offhook.provisioning.phone.bulk.PlannedRow.Edit;
import io.offhook.provisioning.phone.bulk.RowResult.Outcome;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.offhook.provisioning.phone.store.DummyNames;
import io.offhook.provisioning.phone.store.KnownOwners;
import io.offhook.provisioning.phone.store.LineTexts;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Changes the phones of a batch of rows in the caller's transaction. */
@ApplicationScoped
class EditingBatch {

    private final DeviceNames names;
    private final FindPhones queries;
    private final CurrentCatalogue catalogue;
    private final KnownOwners owners;
    private final ChangingPhone changing;
    private final LineTexts texts;
    private final DummyNames dummies;

    EditingBatch(
            DeviceNames names,
            FindPhones queries,
            CurrentCatalogue catalogue,
            KnownOwners owners,
            ChangingPhone changing,
            LineTexts texts,
            DummyNames dummies) {
        this.names = names;
        this.queries = queries;
        this.catalogue = catalogue;
        this.owners = owners;
        this.changing = changing;
        this.texts = texts;
        this.dummies = dummies;
    }

    Uni<List<RowResult>> edit(Header header, List<Edit> rows, SiteRights rights, Cause cause) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return catalogue
                .load()
                .flatMap(current -> names.holders(
                                rows.stream().map(row -> row.phone().text()).toList())
                        .flatMap(found -> queries.byIds(found.values()))
                        .flatMap(phones -> edit(
                                new PlannedEdits(header, current, ofTheCaller(phones, rights), dummies::next)
                                        .plan(rows),
                                rights,
                                cause)));
    }

    private static List<PhoneView> ofTheCaller(List<PhoneView> phones, SiteRights rights) {
        return phones.stream()
                .filter(phone -> rights.covers(phone.devicePool()))
                .toList();
    }

    private Uni<List<RowResult>> edit(PlannedEdits.Result planned, SiteRights rights, Cause cause) {
        return owners.among(planned.owners())
                .flatMap(known -> names.holders(planned.newNames())
                        .map(holders -> planned.checked(known.keySet(), holders, rights)))
                .flatMap(checked -> apply(checked, rights, cause));
    }

    private Uni<List<RowResult>> apply(PlannedEdits.Result checked, SiteRights rights, Cause cause) {
        var requests = checked.accepted().stream()
                .map(each -> new Request<PhoneCommand>(
                        each.phone().id().toString(), new AtSites(rights, each.command()), cause))
                .toList();
        return changing.handleAll(requests)
                .call(decisions -> demandSeen(checked.accepted(), decisions))
                .call(decisions -> texts.replaceAll(pairs(checked.accepted(), decisions)
                        .filter(each -> each.accepted().hasOtherTexts()
                                && each.decision().refusal().isEmpty())
                        .collect(Collectors.toMap(
                                each -> each.accepted().phone().id(),
                                each -> each.accepted().texts().orElseThrow()))))
                .map(decisions -> Stream.concat(
                                checked.bad().stream(),
                                pairs(checked.accepted(), decisions).map(Decided::result))
                        .toList());
    }

    private static Uni<Void> demandSeen(List<Accepted> accepted, List<Decision<PhoneEvent, PhoneRefusal>> decisions) {
        return SeenVersions.demandAfter(pairs(accepted, decisions)
                .filter(each -> each.accepted().seen())
                .collect(Collectors.toMap(each -> each.accepted().phone().id(), Decided::version)));
    }

    private record Decided(Accepted accepted, Decision<PhoneEvent, PhoneRefusal> decision) {

        /** Of the phone, if nobody came between. */
        long version() {
            return accepted.phone().version() + decision.events().size();
        }

        RowResult result() {
            if (decision.refusal().isPresent()) {
                return RowResult.failed(
                        accepted.line(), decision.refusal().get().text());
            }
            return RowResult.done(
                    accepted.line(), decision.events().isEmpty() ? Outcome.ALREADY_THERE : Outcome.UPDATED);
        }
    }

    private static Stream<Decided> pairs(List<Accepted> accepted, List<Decision<PhoneEvent, PhoneRefusal>> decisions) {
        return IntStream.range(0, accepted.size())
                .mapToObj(place -> new Decided(accepted.get(place), decisions.get(place)));
    }
}
