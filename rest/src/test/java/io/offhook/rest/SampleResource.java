package io.offhook.rest;

import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.eventing.Cause;
import io.offhook.eventing.idempotency.IdempotentRequests;
import io.offhook.eventing.page.Page;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.IdempotencyKey;
import io.offhook.rest.request.OptionalBody;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Does what the resources of services do, so that their edge can be tested here. */
@Path("/samples")
@PermitAll
public class SampleResource {

    private final UnitOfWork units;
    private final EventStore store;
    private final IdempotencyKey idempotencyKey;
    private final RequestCause causes;
    private final OptionalBody bodies;

    SampleResource(
            UnitOfWork units,
            EventStore store,
            IdempotencyKey idempotencyKey,
            RequestCause causes,
            OptionalBody bodies) {
        this.units = units;
        this.store = store;
        this.idempotencyKey = idempotencyKey;
        this.causes = causes;
        this.bodies = bodies;
    }

    public record Sample(
            @Nullable String name,
            @Nullable Instant at,
            @Nullable List<String> tags,
            @Nullable Integer count,
            @Nullable Boolean wanted,
            @Nullable UUID id,
            @Nullable @Size(max = 3) String code) {}

    public record Cause(
            @Nullable String traceparent, @Nullable String actor) {}

    @GET
    public Page<String> list(@BeanParam PageQuery page) {
        return page.parse().of(List.of("a", "b"), 2).map(each -> each + each);
    }

    @GET
    @Path("named/{name}")
    public String one(String name, @QueryParam("more") @Nullable String more) {
        return name + more;
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("secret detail of ours");
    }

    /** As where as many are served as can be. */
    @GET
    @Path("full")
    public String full() {
        throw CommonProblem.busy();
    }

    /** As where all connections of a pool are in use. */
    @GET
    @Path("late")
    public String late() throws TimeoutException {
        throw new TimeoutException("secret detail of ours");
    }

    @GET
    @Path("cause")
    @RolesAllowed({"admin", "user"})
    public Cause cause() {
        var cause = causes.now();
        return new Cause(cause.traceparent(), cause.actor());
    }

    @POST
    @Consumes("application/json")
    public Sample create(@Valid Sample sample) {
        return sample;
    }

    @POST
    @Path("optional")
    @Consumes(MediaType.WILDCARD)
    public Sample optional(@Nullable String body) {
        return bodies.read(body, Sample.class, new Sample("none", null, null, null, null, null, null));
    }

    @POST
    @Path("claims")
    @RolesAllowed({"admin", "user"})
    @Consumes("application/json")
    public Uni<String> claim(Sample sample) {
        var id = UUID.randomUUID();
        var request = idempotencyKey.of(sample);
        return units.run(() -> IdempotentRequests.claim(request, id, Instant.now()))
                .map(claim -> switch (claim) {
                    case IdempotentRequests.Claim.New() -> "new " + id;
                    case IdempotentRequests.Claim.Repeated(UUID resource) -> "repeated " + resource;
                });
    }

    @POST
    @Path("events")
    public Uni<Void> append(@QueryParam("bytes") int bytes) {
        var id = UUID.randomUUID();
        var phone = new PhoneProvisioned(
                id, "SEP2C3124C9F8E1", "8845", null, "s".repeat(bytes), List.of(), null, "Default", true);
        return units.run(() -> store.append(
                        id.toString(), 0, List.of(phone), io.offhook.eventing.Cause.service(Instant.now())))
                .replaceWithVoid();
    }

    @GET
    @Path("sqlstate")
    public Uni<String> sqlstate(@QueryParam("raise") String state) {
        return units.run(() -> PlainSql.update(
                        "do $$ begin raise exception 'secret value' using errcode = '" + state + "'; end $$"))
                .map(String::valueOf);
    }
}
