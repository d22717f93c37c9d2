package io.offhook.provisioning.axl.api;

import io.offhook.eventing.Channel;
import io.offhook.provisioning.axl.activation.ServiceAway;
import io.offhook.provisioning.axl.operation.Answer;
import io.offhook.provisioning.axl.operation.AxlCall;
import io.offhook.provisioning.axl.operation.Caller;
import io.offhook.provisioning.axl.operation.Caller.Role;
import io.offhook.provisioning.axl.phone.PhoneFaults;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.SoapAnswer;
import io.offhook.provisioning.axl.wire.SoapRequest;
import io.offhook.provisioning.axl.wire.SoapRequestReader;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.rest.permit.AccountPermits;
import io.offhook.rest.permit.NoPermit;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.site.FindSiteOperator;
import io.offhook.rest.site.SiteRights;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one address of AXL: it reads a request, has its operation answer, and writes the answer as it comes. */
@Path(AxlListener.PATH)
class AxlResource {

    /** Of the operation that is asked for, for answers that are made elsewhere. */
    static final String OPERATION = AxlResource.class.getName();

    private static final Map<String, List<String>> HEADERS = Map.of("Cache-Control", List.of("no-store"));
    private static final int SHARE = 2;

    private final OperationTable operations;
    private final RequestCause cause;
    private final SecurityIdentity identity;
    private final CallerSites sites;
    private final FindSiteOperator operators;
    private final AccountPermits requests;
    private final AccountPermits lists;

    AxlResource(
            OperationTable operations,
            RequestCause cause,
            SecurityIdentity identity,
            CallerSites sites,
            FindSiteOperator operators,
            @ConfigProperty(name = "offhook.axl.max-requests") int maxRequests,
            @ConfigProperty(name = "offhook.axl.max-lists") int maxLists) {
        this.operations = operations;
        this.cause = cause;
        this.identity = identity;
        this.sites = sites;
        this.operators = operators;
        this.requests = new AccountPermits(maxRequests, Math.max(1, maxRequests / SHARE));
        this.lists = new AccountPermits(maxLists, Math.max(1, maxLists / SHARE));
    }

    @POST
    @RolesAllowed({"admin", "operator", "service", CallerSites.ROLE})
    @Consumes(MediaType.WILDCARD)
    @Produces(SoapAnswer.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestMulti<String> answer(
            byte[] body,
            @HeaderParam("SOAPAction") @Nullable String soapAction,
            @HeaderParam("Authorization") @Nullable String authorization,
            RoutingContext context) {
        var request = SoapRequestReader.read(body, Optional.ofNullable(soapAction));
        context.put(OPERATION, request.operation());
        var operation = operations.require(request.operation());
        var caller = caller(authorization);
        var answer = requests.run(
                caller.account(),
                () -> (operation.changesPhones()
                                ? whoChanges(caller)
                                : Uni.createFrom().item(caller))
                        .flatMap(who -> operation.answer(new AxlCall(request.body(), request.version(), who))));
        return RestMulti.fromUniResponse(answer, it -> written(request, it, caller.account()), it -> HEADERS);
    }

    private Caller caller(@Nullable String authorization) {
        var role = identity.hasRole("admin")
                ? Role.ADMINISTRATOR
                : identity.hasRole(CallerSites.ROLE) ? Role.SITE_OPERATOR : Role.READER;
        return new Caller(
                cause.actor(),
                role,
                sites.now(),
                cause.now().through(Channel.AXL),
                authorization == null ? "" : authorization);
    }

    /** An operator of sites may have another role that reads everywhere, and still changes what is at those sites alone. */
    private Uni<Caller> whoChanges(Caller caller) {
        return caller.role() != Role.SITE_OPERATOR || caller.rights().isLimited()
                ? Uni.createFrom().item(caller)
                : operators
                        .find(caller.account())
                        .map(found -> found.flatMap(document ->
                                        SiteRights.of(document, caller.cause().at()))
                                .map(caller::at)
                                .orElse(caller));
    }

    private Multi<String> written(SoapRequest request, Answer answer, String account) {
        var opening = SoapAnswer.opening(request);
        var closing = SoapAnswer.closing(request);
        return switch (answer) {
            case Answer.Whole it -> Multi.createFrom().item(opening + it.content() + closing);
            case Answer.Pieces it -> {
                var pieces = OpenedPieces.of(opening, lists.stream(account, it::pieces));
                yield Multi.createBy()
                        .concatenating()
                        .streams(pieces, Multi.createFrom().item(closing));
            }
        };
    }

    @ServerExceptionMapper
    Response fault(AxlFault fault, RoutingContext context) {
        return Response.status(Response.Status.INTERNAL_SERVER_ERROR)
                .type(SoapAnswer.MEDIA_TYPE)
                .entity(SoapAnswer.fault(fault, operation(context)))
                .build();
    }

    @ServerExceptionMapper
    Response malformed(MalformedValue malformed, RoutingContext context) {
        return fault(PhoneFaults.of(malformed), context);
    }

    @ServerExceptionMapper({NoPermit.class, ServiceAway.class})
    Response later(RuntimeException busy) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Retry-After", "1")
                .build();
    }

    static String operation(RoutingContext context) {
        return Optional.<String>ofNullable(context.get(OPERATION)).orElse("");
    }
}
