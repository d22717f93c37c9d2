package io.offhook.activation.setting.api;

import io.offhook.activation.api.ActivationProblem;
import io.offhook.eventing.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The settings of activation, for all and per model. */
@Path("/api/v1/settings/activation")
@Tag(name = "Settings")
class SettingsResource {

    private final CurrentSettings inForce;
    private final StoredSettings stored;
    private final SettingChanges changing;
    private final Clock clock;

    SettingsResource(CurrentSettings inForce, StoredSettings stored, SettingChanges changing, Clock clock) {
        this.inForce = inForce;
        this.stored = stored;
        this.changing = changing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "How codes live, and whether phones outside the premises are let in")
    public GeneralSettingBody general() {
        return GeneralSettingBody.of(inForce.inForce().general());
    }

    @PUT
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the settings",
            description = "What is absent is as the installation is configured. Codes that are there keep their end.")
    public Uni<GeneralSettingBody> change(
            @Nullable GeneralSettingBody form, @HeaderParam("traceparent") @Nullable String traceparent) {
        var setting = orInvalid(form).parsed(stored.usual());
        return changing.change(setting, cause(traceparent)).replaceWith(GeneralSettingBody.of(setting));
    }

    @GET
    @Path("/models")
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "The models that have settings of their own")
    public List<ModelSettingBody.Named> models() {
        return inForce.inForce().models().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> ModelSettingBody.Named.of(each.getKey(), each.getValue()))
                .toList();
    }

    @PUT
    @Path("/models/{model}")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a model settings of its own")
    public Uni<ModelSettingBody.Named> change(
            String model, @Nullable ModelSettingBody form, @HeaderParam("traceparent") @Nullable String traceparent) {
        var known = RequestText.model(model);
        var setting = orInvalid(form).parsed();
        return changing.change(known, setting, cause(traceparent))
                .replaceWith(ModelSettingBody.Named.of(known, setting));
    }

    @DELETE
    @Path("/models/{model}")
    @RolesAllowed("admin")
    @Operation(summary = "Let a model be as all others")
    public Uni<Void> withdraw(String model, @HeaderParam("traceparent") @Nullable String traceparent) {
        return changing.withdraw(RequestText.model(model), cause(traceparent));
    }

    private Cause cause(@Nullable String traceparent) {
        return Cause.request(clock.instant(), traceparent);
    }

    private static <T> T orInvalid(@Nullable T form) {
        if (form == null) {
            throw ActivationProblem.invalid("A setting is a JSON object.");
        }
        return form;
    }
}
