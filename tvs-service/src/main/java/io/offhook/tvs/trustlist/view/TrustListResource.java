package io.offhook.tvs.trustlist.view;

import io.offhook.tvs.http.TrustListProblems;
import io.offhook.tvs.trustlist.view.FindTrustLists.ListFile;
import io.offhook.tvs.trustlist.view.FindTrustLists.TrustLists;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/trust-lists")
@Tag(name = "Trust lists")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class TrustListResource {

    private final FindTrustLists lists;

    TrustListResource(FindTrustLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(summary = "The lists that were published, the newest first")
    public Uni<TrustLists> list(
            @RestQuery @DefaultValue("0") @Min(0) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(1_000) int size) {
        return lists.page(page, size);
    }

    @GET
    @Path("/current")
    @Operation(summary = "The list in force")
    @APIResponse(responseCode = "404", description = "no-trust-list")
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
    public Uni<RestResponse<byte[]>> currentFile() {
        return lists.currentFile().map(TrustListResource::answer);
    }

    @GET
    @Path("/{version}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A list as phones fetched it")
    @APIResponse(responseCode = "404", description = "no-trust-list")
    public Uni<RestResponse<byte[]>> file(@RestPath long version) {
        return lists.file(version).map(TrustListResource::answer);
    }

    private static RestResponse<byte[]> answer(Optional<ListFile> found) {
        var file = found.orElseThrow(TrustListProblems::none);
        return ResponseBuilder.ok(file.bytes().toArray()).tag(file.hash()).build();
    }
}
