package io.offhook.tvs.trustlist.api;

import io.offhook.eventing.page.Page;
import io.offhook.rest.request.PageQuery;
import io.offhook.tvs.api.ProposedAnswer;
import io.offhook.tvs.approval.store.ApprovalView;
import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.offhook.tvs.trustlist.store.FindTrustLists;
import io.offhook.tvs.trustlist.store.TrustListContents;
import io.offhook.tvs.trustlist.store.TrustListView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Published trust lists: their versions, contents and files. */
@Path("/api/v1/trust-lists")
@Tag(name = "Trust lists", description = "Signed lists of certificates that phones trust")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class TrustListsResource {

    private final TrustListEndpoint endpoint;
    private final FindTrustLists lists;

    TrustListsResource(TrustListEndpoint endpoint, FindTrustLists lists) {
        this.endpoint = endpoint;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "The lists that were published, the newest first")
    public Uni<Page<TrustListView>> list(@BeanParam PageQuery page) {
        return lists.page(page.parse());
    }

    @GET
    @Path("/current")
    @Operation(summary = "The list in force")
    @APIResponse(responseCode = "404", description = "no-trust-list")
    @APIResponseSchema(value = TrustListView.class, responseDescription = "OK")
    public Uni<TrustListView> current() {
        return lists.current().map(found -> found.orElseThrow(TrustListProblems::none));
    }

    @GET
    @Path("/current/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "The list in force as phones fetch it",
            description = "The same for all phones, under any name.")
    @APIResponse(responseCode = "404", description = "no-trust-list")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> currentFile() {
        return lists.currentFile().map(TrustListsResource::file);
    }

    @GET
    @Path("/{version}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A list as phones fetched it")
    @APIResponse(responseCode = "404", description = "no-trust-list")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> file(@RestPath long version) {
        return lists.file(version).map(TrustListsResource::file);
    }

    @POST
    @RolesAllowed("admin")
    @Operation(
            summary = "Publish a list of what is registered now",
            description = "A change of roles publishes one without this command, unless that is switched off.")
    @APIResponseSchema(value = TrustListView.class, responseCode = "201", responseDescription = "Published")
    @APIResponse(
            responseCode = "200",
            description = "The list in force says the same",
            content = @Content(schema = @Schema(implementation = TrustListView.class)))
    @APIResponse(responseCode = "409", description = "no-signing-key, trust-list-too-large")
    @APIResponse(responseCode = "422", description = "not-a-sast, same-sast")
    public Uni<RestResponse<?>> publish() {
        return endpoint.run(Publish::new);
    }

    @POST
    @Path("/sign-with-recovery")
    @RolesAllowed("admin")
    @Operation(
            summary = "Have the recovery SAST sign, for phones that missed a rollover",
            description =
                    "Every phone with a list that has this recovery SAST takes it. COMPLETE goes back to the day's SAST.")
    @APIResponseSchema(value = TrustListView.class, responseCode = "201", responseDescription = "Published")
    @APIResponse(responseCode = "404", description = "no-trust-list")
    @APIResponse(responseCode = "409", description = "no-signing-key, rollover-too-early, trust-list-too-large")
    @APIResponse(
            responseCode = "202",
            description = ProposedAnswer.DESCRIPTION,
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public Uni<RestResponse<?>> signWithRecovery() {
        return lists.current()
                .map(found -> found.orElseThrow(TrustListProblems::none))
                .flatMap(list -> endpoint.run(at -> new Announce(list.sast(), false, at)));
    }

    private static RestResponse<byte[]> file(Optional<TrustListContents> found) {
        var contents = found.orElseThrow(TrustListProblems::none);
        return ResponseBuilder.ok(contents.file().toArray())
                .tag(contents.hash())
                .build();
    }
}
