package io.offhook.provisioning.phone.store;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.eventing.idempotency.IdempotentRequests;
import io.offhook.eventing.idempotency.IdempotentRequests.Asked;
import io.offhook.eventing.idempotency.IdempotentRequests.Claim;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.EventStore.Pending;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked.Accepted;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked.Denied;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Resolved;
import io.offhook.provisioning.phone.store.ProvisioningResult.KeyReused;
import io.offhook.provisioning.phone.store.ProvisioningResult.Malformed;
import io.offhook.provisioning.phone.store.ProvisioningResult.Provisioned;
import io.offhook.provisioning.phone.store.ProvisioningResult.RemovedSince;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Adds phones for many requests in the caller's transaction, for as many statements as one takes. What is denied leaves nothing behind,
 * its idempotency key included.
 */
@ApplicationScoped
class AddingPhones {

    private static final long NEW_STREAM = 0;

    private final EventStore store;
    private final PhoneProjection projection;
    private final DeviceNames names;
    private final KnownOwners owners;
    private final CurrentCatalogue catalogue;
    private final LineTexts texts;
    private final FindPhones queries;

    AddingPhones(
            EventStore store,
            PhoneProjection projection,
            DeviceNames names,
            KnownOwners owners,
            CurrentCatalogue catalogue,
            LineTexts texts,
            FindPhones queries) {
        this.store = store;
        this.projection = projection;
        this.names = names;
        this.owners = owners;
        this.catalogue = catalogue;
        this.texts = texts;
        this.queries = queries;
    }

    /** @return the results in the order of the requests, of which no two have the same idempotency key */
    Uni<List<ProvisioningResult>> add(List<PhoneRequest> requests) {
        var keyed = requests.stream().filter(each -> each.key().isPresent()).toList();
        return IdempotentRequests.claimAll(
                        keyed.stream().map(AddingPhones::asked).toList())
                .map(claims -> IntStream.range(0, keyed.size())
                        .boxed()
                        .collect(Collectors.toMap(i -> keyed.get(i).phoneId(), claims::get)))
                .flatMap(claims -> add(requests, claims));
    }

    private static Asked asked(PhoneRequest request) {
        return new Asked(
                request.key().orElseThrow(), request.phoneId(), request.cause().at());
    }

    private Uni<List<ProvisioningResult>> add(List<PhoneRequest> requests, Map<UUID, Claim> claims) {
        var results = new HashMap<UUID, ProvisioningResult>();
        return addNew(requests.stream()
                        .filter(each -> claimOf(each, claims) instanceof Claim.New)
                        .toList())
                .invoke(results::putAll)
                .chain(() -> Multi.createFrom()
                        .iterable(requests)
                        .onItem()
                        .transformToUniAndConcatenate(each -> addedBefore(each, claimOf(each, claims), results))
                        .onItem()
                        .ignoreAsUni())
                .map(done -> requests.stream()
                        .map(each -> results.get(each.phoneId()))
                        .toList());
    }

    private static Claim claimOf(PhoneRequest request, Map<UUID, Claim> claims) {
        return claims.getOrDefault(request.phoneId(), new Claim.New());
    }

    /** A phone that went elsewhere since is none to a caller who is limited to sites. */
    private Uni<Void> addedBefore(PhoneRequest request, Claim claim, Map<UUID, ProvisioningResult> results) {
        return switch (claim) {
            case Claim.New ignored -> Uni.createFrom().voidItem();
            case Claim.Reused ignored ->
                Uni.createFrom().voidItem().invoke(() -> results.put(request.phoneId(), new KeyReused()));
            case Claim.Repeated earlier ->
                queries.byId(earlier.resourceId())
                        .map(found -> found.filter(phone -> request.rights().covers(phone.devicePool()))
                                .<ProvisioningResult>map(Provisioned::new)
                                .orElseGet(RemovedSince::new))
                        .invoke(result -> results.put(request.phoneId(), result))
                        .replaceWithVoid();
        };
    }

    private Uni<Map<UUID, ProvisioningResult>> addNew(List<PhoneRequest> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return catalogue.load().flatMap(current -> {
            var denied = new ArrayList<Denied>();
            var resolved = requests.stream()
                    .flatMap(request -> resolve(request, current, denied).stream())
                    .toList();
            return check(resolved, current).flatMap(checked -> {
                var accepted = only(checked.stream(), Accepted.class);
                denied.addAll(only(checked.stream(), Denied.class));
                return append(accepted)
                        .chain(() -> IdempotentRequests.release(keys(denied)))
                        .map(done -> results(accepted, denied));
            });
        });
    }

    private static Optional<Resolved> resolve(PhoneRequest request, Catalogue catalogue, List<Denied> denied) {
        try {
            return Optional.of(new Resolved(request, request.phone().resolve(catalogue)));
        } catch (MalformedValue malformed) {
            denied.add(new Denied(request, new Malformed(malformed)));
            return Optional.empty();
        }
    }

    private Uni<List<Checked>> check(List<Resolved> requests, Catalogue current) {
        var wanted = requests.stream().map(each -> each.request().name().text()).toList();
        var asked = requests.stream()
                .flatMap(each -> each.phone().ownerId().map(UserId::text).stream())
                .collect(Collectors.toSet());
        return names.holders(wanted)
                .flatMap(holders -> owners.among(asked).map(known -> new PhoneRequestsCheck(current, holders, known)))
                .map(check -> requests.stream().map(check::check).toList());
    }

    private Uni<Void> append(List<Accepted> accepted) {
        if (accepted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.appendAll(accepted.stream()
                        .map(each -> new Pending<>(
                                each.request().phoneId().toString(),
                                NEW_STREAM,
                                each.events(),
                                each.request().cause()))
                        .toList())
                .flatMap(projection::applyAll)
                .chain(() -> texts.store(accepted.stream()
                        .collect(Collectors.toMap(each -> each.request().phoneId(), Accepted::texts))));
    }

    private static Map<UUID, ProvisioningResult> results(List<Accepted> accepted, List<Denied> denied) {
        var results = new HashMap<UUID, ProvisioningResult>();
        denied.forEach(each -> results.put(each.request().phoneId(), each.result()));
        accepted.forEach(each -> results.put(each.request().phoneId(), new Provisioned(view(each))));
        return results;
    }

    private static PhoneView view(Accepted it) {
        PhoneEvent first = it.events().getFirst();
        return PhoneView.provisioned(
                (PhoneProvisioned) first, it.texts(), it.request().cause().at());
    }

    private static List<IdempotentRequest> keys(List<Denied> denied) {
        return denied.stream().flatMap(each -> each.request().key().stream()).toList();
    }

    private static <T> List<T> only(Stream<?> all, Class<T> kind) {
        return all.filter(kind::isInstance).map(kind::cast).toList();
    }
}
