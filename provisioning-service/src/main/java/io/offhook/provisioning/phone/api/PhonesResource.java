package io.offhook.provisioning.phone.api;

import io.offhook.rest.Page;
import io.offhook.rest.PageRequest;
import io.offhook.provisioning.http.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Phones to look at. */
@Path("/api/v1/phones")
@RolesAllowed({"admin", "operator", "service"})
@Tag(name = "Phones")
class PhonesResource {

    private final PhoneQueries find;

    PhonesResource(PhoneQueries find) {
        this.find = find;
    }

    @GET
    @Operation(summary = "List phones, oldest first", description = "At most 1000 a page.")
    public Uni<Page<PhoneView>> list(
            @BeanParam PageRequest.Parameters page,
            @QueryParam("model") @Nullable String model,
            @QueryParam("devicePool") @Nullable String devicePool,
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("status") @Parameter(schema = @Schema(implementation = PhoneStatus.class)) @Nullable
                    String status,
            @QueryParam("q")
                    @Parameter(
                            description = "Part of the device name, the description or a DN",
                            schema = @Schema(type = SchemaType.STRING))
                    @Nullable
                    String q) {
        return find.page(new PhoneFilter(model, devicePool, ownerId, status(status), q), page.parse());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One phone")
    public Uni<PhoneView> one(UUID id) {
        return find.byId(id).map(found -> found.orElseThrow(Problems::unknownPhone));
    }

    private static @Nullable PhoneStatus status(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(PhoneStatus.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        Problems.invalid("status", "status is one of " + Arrays.toString(PhoneStatus.values()) + "."));
    }
}
