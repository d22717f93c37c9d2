package io.offhook.tvs.lsc.store;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.LscCommand;
import io.offhook.tvs.lsc.LscCommand.Schedule;
import io.offhook.tvs.lsc.LscOperation;
import io.offhook.tvs.lsc.LscRefusal;
import io.offhook.tvs.lsc.key.KeySpec;
import io.offhook.tvs.lsc.key.ModelKeys;
import io.offhook.tvs.lsc.secret.AuthenticationString;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Schedules operations of phones, cancels them, and shows the strings of those that are by string. */
@ApplicationScoped
public class SchedulingOperations {

    /** Phones whose operations are scheduled in one transaction. */
    public static final int BATCH = 500;

    private final UnitOfWork units;
    private final LscCommands commands;
    private final ActivatedPhones phones;
    private final AuthenticationStrings strings;
    private final CurrentSignerVersion lists;
    private final AuditLog audit;

    SchedulingOperations(
            UnitOfWork units,
            LscCommands commands,
            ActivatedPhones phones,
            AuthenticationStrings strings,
            CurrentSignerVersion lists,
            AuditLog audit) {
        this.units = units;
        this.commands = commands;
        this.phones = phones;
        this.strings = strings;
        this.lists = lists;
        this.audit = audit;
    }

    /** What became of the request for one phone. */
    public sealed interface Outcome {

        DeviceName device();

        record Scheduled(DeviceName device, UUID operationId) implements Outcome {}

        record Refused(DeviceName device, LscRefusal refusal) implements Outcome {}

        /** The phone cannot make the key. */
        record NoSuchKey(DeviceName device, ModelKeys.Objection objection) implements Outcome {}
    }

    /** The same operation for many phones, batch by batch. What a crash leaves out, the same request schedules. */
    public Uni<List<Outcome>> schedule(List<DeviceName> devices, OperationTemplate template, Cause cause) {
        var batches = IntStream.iterate(0, from -> from < devices.size(), from -> from + BATCH)
                .mapToObj(from -> devices.subList(from, Math.min(devices.size(), from + BATCH)))
                .toList();
        return Multi.createFrom()
                .iterable(batches)
                .onItem()
                .transformToUniAndConcatenate(batch -> units.runApart(() -> batch(batch, template, cause)))
                .collect()
                .in(() -> (List<Outcome>) new ArrayList<Outcome>(), List::addAll);
    }

    /** The phones that a filter selects. */
    public Uni<List<DeviceName>> selected(PhoneFilter filter, int most) {
        return units.run(() -> phones.selected(filter, "", most));
    }

    public Uni<Decision<LscEvent, LscRefusal>> cancel(DeviceName device, UUID operationId, String by, Cause cause) {
        return units.run(() -> commands.handle(new LscCommand.Cancel(device, operationId, by), cause));
    }

    /** The string of a pending operation, on record before it is shown. */
    public Uni<Optional<AuthenticationString>> reveal(UUID operationId, Cause cause) {
        return units.run(() -> strings.find(operationId).invoke(found -> {
            if (found.isPresent()) {
                audit.add(List.of(AuditEntry.of(Action.LSC_STRING_VIEWED, operationId.toString(), cause)));
            }
        }));
    }

    private Uni<List<Outcome>> batch(List<DeviceName> devices, OperationTemplate template, Cause cause) {
        return phones.models(devices)
                .flatMap(models -> lists.isElliptic().flatMap(elliptic -> {
                    var outcomes = new ArrayList<Outcome>();
                    var wanted = new ArrayList<Schedule>();
                    for (var device : devices) {
                        objection(device, template, models, elliptic)
                                .ifPresentOrElse(
                                        it -> outcomes.add(new Outcome.NoSuchKey(device, it)),
                                        () -> wanted.add(command(device, template, cause)));
                    }
                    return commands.handleAll(wanted, cause)
                            .call(decisions -> createStrings(wanted, decisions))
                            .map(decisions -> {
                                IntStream.range(0, wanted.size())
                                        .forEach(i -> outcomes.add(outcome(wanted.get(i), decisions.get(i))));
                                return List.copyOf(outcomes);
                            });
                }));
    }

    private static Optional<ModelKeys.Objection> objection(
            DeviceName device, OperationTemplate template, Map<String, String> models, boolean elliptic) {
        return template.key()
                .flatMap(key -> ModelKeys.objection(key, Optional.ofNullable(models.get(device.text())), elliptic));
    }

    private static Schedule command(DeviceName device, OperationTemplate template, Cause cause) {
        Optional<KeySpec> key = template.key();
        var operation = new LscOperation(
                UUID.randomUUID(), template.type(), template.authentication(), key, template.completeBy());
        return new Schedule(device, operation, template.origin(), cause.at());
    }

    private Uni<Void> createStrings(List<Schedule> wanted, List<Decision<LscEvent, LscRefusal>> decisions) {
        return strings.create(IntStream.range(0, wanted.size())
                .filter(i -> decisions.get(i).refusal().isEmpty())
                .mapToObj(i -> wanted.get(i).operation())
                .filter(operation -> operation.authentication() == Authentication.STRING)
                .map(LscOperation::id)
                .toList());
    }

    private static Outcome outcome(Schedule command, Decision<LscEvent, LscRefusal> decision) {
        return decision.refusal()
                .<Outcome>map(refusal -> new Outcome.Refused(command.device(), refusal))
                .orElseGet(() -> new Outcome.Scheduled(
                        command.device(), command.operation().id()));
    }
}
