package io.offhook.activation.api;

import io.offhook.activation.setting.store.ChangingSettings;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.activation.setting.store.StoredSettings;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The settings of activation, general and of models. */
@Path("/api/v1/settings/activation")
@Tag(name = "Settings", description = "Settings of activation, general and of models")
class SettingsResource {

    private final CurrentSettings settings;
    private final StoredSettings stored;
    private final ChangingSettings changes;
    private final RequestCause cause;

    SettingsResource(CurrentSettings settings, StoredSettings stored, ChangingSettings changes, RequestCause cause) {
        this.settings = settings;
        this.stored = stored;
        this.changes = changes;
        this.cause = cause;
    }

    @GET
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(
            summary =
                    "Get the general settings: life of codes, expiry warning, MRA, copied keys, expected devices, self care")
    public GeneralSettingBody general() {
        return GeneralSettingBody.of(settings.current().general());
    }

    @PUT
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the general settings",
            description = "An absent field is set to the configured default. Issued codes keep their expiry.")
    public Uni<GeneralSettingBody> change(@Nullable GeneralSettingBody body) {
        var setting = orInvalid(body).parse(stored.defaults());
        return changes.change(setting, cause.now()).replaceWith(GeneralSettingBody.of(setting));
    }

    @GET
    @Path("/models")
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "List models with settings of their own")
    public List<ModelSettingBody.Named> models() {
        return settings.current().models().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> ModelSettingBody.Named.of(each.getKey(), each.getValue()))
                .toList();
    }

    @PUT
    @Path("/models/{model}")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a model settings of its own")
    public Uni<ModelSettingBody.Named> changeModel(String model, @Nullable ModelSettingBody body) {
        var known = RequestText.model(model);
        var setting = orInvalid(body).parse();
        return changes.change(known, setting, cause.now()).replaceWith(ModelSettingBody.Named.of(known, setting));
    }

    @DELETE
    @Path("/models/{model}")
    @RolesAllowed("admin")
    @Operation(summary = "Remove the settings of a model; the general settings hold for it again")
    public Uni<Void> deleteModel(String model) {
        return changes.delete(RequestText.model(model), cause.now());
    }

    private static <T> T orInvalid(@Nullable T body) {
        if (body == null) {
            throw CommonProblem.invalid("The body must be a JSON object.");
        }
        return body;
    }
}
