package io.offhook.provisioning.api;

import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.model.store.ChoosingOnboardingMethod;
import io.offhook.provisioning.model.store.OnboardingMethods;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The model catalogue and the onboarding method of each model. */
@Path("/api/v1/models")
@Tag(name = "Models", description = "Models of phones and how they are onboarded")
class ModelsResource {

    private final OnboardingMethods methods;
    private final ChoosingOnboardingMethod choosing;
    private final RequestCause cause;

    ModelsResource(OnboardingMethods methods, ChoosingOnboardingMethod choosing, RequestCause cause) {
        this.methods = methods;
        this.choosing = choosing;
        this.cause = cause;
    }

    /** The method to use from now on. */
    @Schema(name = "OnboardingMethodChoice")
    record Choice(@NotNull OnboardingMethod onboardingMethod) {}

    @GET
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "List the models with their abilities and onboarding methods")
    public Uni<List<ModelView>> list() {
        return methods.all()
                .map(all -> all.entrySet().stream()
                        .map(each -> ModelView.of(each.getKey(), each.getValue()))
                        .toList());
    }

    @PUT
    @Path("/{model}/onboarding-method")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Choose the onboarding method of a model")
    @APIResponse(responseCode = "404", description = "unknown-model")
    @APIResponse(responseCode = "422", description = "model-without-activation-codes")
    @APIResponseSchema(value = ModelView.class, responseDescription = "OK")
    public Uni<ModelView> choose(String model, @NotNull @Valid Choice choice) {
        var known = ModelCatalogue.find(model)
                .orElseThrow(() -> ProvisioningProblem.UNKNOWN_MODEL.because(
                        "The catalogue has these models: " + ModelCatalogue.names() + "."));
        if (!supports(known, choice.onboardingMethod())) {
            throw ProvisioningProblem.MODEL_WITHOUT_ACTIVATION_CODES.because(
                    "This model does not support activation codes; its devices register by auto registration.");
        }
        return choosing.choose(known, choice.onboardingMethod(), cause.now())
                .map(done -> ModelView.of(known, choice.onboardingMethod()));
    }

    private static boolean supports(Model model, OnboardingMethod method) {
        return method != OnboardingMethod.ACTIVATION_CODE || model.supportsActivationCode();
    }
}
