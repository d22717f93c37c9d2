package io.offhook.provisioning.phone.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.Cause;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.eventing.sql.BatchQueue;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.provisioning.phone.RequestedPhone;
import io.offhook.provisioning.phone.store.ProvisioningResult.NameInUse;
import io.offhook.provisioning.phone.store.ProvisioningResult.Provisioned;
import io.offhook.provisioning.phone.view.DeviceNameTaken;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds a phone, once for each idempotency key. Requests that arrive together share a transaction. */
@ApplicationScoped
public class ProvisioningPhone {

    private final UnitOfWork units;
    private final AddingPhones adding;
    private final DummyNames dummies;
    private final FindPhones queries;
    private final Counter provisioned;
    private final Duration timeout;
    private final BatchQueue<PhoneRequest, Uni<ProvisioningResult>> queue;

    ProvisioningPhone(
            UnitOfWork units,
            AddingPhones adding,
            DummyNames dummies,
            FindPhones queries,
            MeterRegistry meters,
            @ConfigProperty(name = "offhook.provisioning.max-transactions") int maxTransactions,
            @ConfigProperty(name = "offhook.provisioning.max-batch-size") int maxBatchSize,
            @ConfigProperty(name = "offhook.provisioning.timeout") Duration timeout) {
        this.units = units;
        this.adding = adding;
        this.dummies = dummies;
        this.queries = queries;
        this.provisioned = meters.counter("offhook.phones.provisioned", "way", "single");
        this.timeout = timeout;
        this.queue = new BatchQueue<>(maxTransactions, maxBatchSize, PhoneRequest::exclusive, this::addAll);
    }

    /** With a new dummy name, if its MAC is not known. */
    public Uni<ProvisioningResult> provision(
            RequestedPhone phone, SiteRights rights, Optional<IdempotentRequest> key, Cause cause) {
        return provision(phone, phone.mac().map(DeviceName::of).orElseGet(dummies::next), rights, key, cause);
    }

    /**
     * Fails after the time-out. Whether the phone was added is unknown then; the same request again, with its key, finds out.
     *
     * @param name of its MAC, or a dummy name
     */
    public Uni<ProvisioningResult> provision(
            RequestedPhone phone, DeviceName name, SiteRights rights, Optional<IdempotentRequest> key, Cause cause) {
        return queue.submit(new PhoneRequest(UUID.randomUUID(), name, phone, rights, key, cause))
                .flatMap(result -> result)
                .ifNoItem()
                .after(timeout)
                .fail();
    }

    /** If something was in the way, each request is decided anew in a transaction of its own, and its failure is its own. */
    private Uni<List<Uni<ProvisioningResult>>> addAll(List<PhoneRequest> requests) {
        return inOneTransaction(requests)
                .map(results -> results.stream()
                        .map(each -> Uni.createFrom().item(each))
                        .toList())
                .onFailure(failure -> isInTheWay(failure)
                        || (requests.size() > 1 && DatabaseFailure.of(failure) != DatabaseFailure.UNAVAILABLE))
                .recoverWithUni(() -> oneByOne(requests));
    }

    private static boolean isInTheWay(Throwable failure) {
        return failure instanceof DeviceNameTaken
                || failure instanceof VersionConflict
                || DatabaseFailure.isContention(failure);
    }

    private Uni<List<ProvisioningResult>> inOneTransaction(List<PhoneRequest> requests) {
        return units.runApart(() -> adding.add(requests)
                .invoke(results -> units.afterCommit(() -> provisioned.increment(
                        results.stream().filter(Provisioned.class::isInstance).count()))));
    }

    private Uni<List<Uni<ProvisioningResult>>> oneByOne(List<PhoneRequest> requests) {
        return Uni.join()
                .all(requests.stream().map(this::settled).toList())
                .usingConcurrencyOf(1)
                .andFailFast();
    }

    private Uni<Uni<ProvisioningResult>> settled(PhoneRequest request) {
        return alone(request)
                .onItemOrFailure()
                .transform((result, failure) -> failure == null
                        ? Uni.createFrom().item(result)
                        : Uni.createFrom().failure(failure));
    }

    private Uni<ProvisioningResult> alone(PhoneRequest request) {
        return inOneTransaction(List.of(request))
                .map(List::getFirst)
                .onFailure(DeviceNameTaken.class)
                .recoverWithUni(() -> nameInUse(request.name()));
    }

    private Uni<ProvisioningResult> nameInUse(DeviceName name) {
        return units.runApart(() -> queries.byDeviceName(name))
                .map(holder -> new NameInUse(name, holder.map(PhoneView::id)));
    }
}
